package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;

/**
 * What a mail's structure depends on, and nothing else of it. A text that is blank is left out beside an HTML, since a reader of plain text
 * would show an empty mail.
 *
 * @param text     whether there is a part for the text; the first of the words
 * @param html     whether there is one for the HTML
 * @param images   how many files the HTML shows; the first of the files
 * @param attached how many other files there are
 */
record Shape(boolean text, boolean html, int images, int attached) {

    static Shape of(Manifest manifest) {
        boolean html = manifest.html().isPresent();
        int images = (int) manifest.files().stream().filter(ManifestFile::isInline).count();
        return new Shape(!html || !manifest.text().isBlank(), html, images, manifest.files().size() - images);
    }
}
