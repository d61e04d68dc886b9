package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.Manifest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the words become parts: the HTML with the text before it, or the text alone. A text that is empty is left out beside an HTML,
 * since a reader of plain text would show an empty mail.
 */
record EmailWords(Optional<String> text, Optional<String> html) {

    static EmailWords of(Manifest manifest) {
        boolean textWanted = manifest.html().isEmpty() || !manifest.text().isBlank();
        return new EmailWords(Optional.of(manifest.text()).filter(text -> textWanted), manifest.html());
    }

    int count() {
        return (int) Stream.of(text, html).filter(Optional::isPresent).count();
    }
}
