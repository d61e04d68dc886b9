package com.logisav.mail.core.internal;

import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The host's letters as a record may use them: those of its type and language, and no others, whatever the repository answers. */
public final class Letters {

    private final TemplateRepository templates;

    /** The letters of this repository. */
    public Letters(TemplateRepository templates) {
        this.templates = templates;
    }

    /** The letters for the record, in the host's order. */
    public List<LetterTemplate> list(Admitted admitted) {
        return calls(admitted).askList(() -> templates.letters(admitted.ref().type(), admitted.context())).stream()
            .filter(letter -> isFor(letter, admitted)).toList();
    }

    /** The letter of this identifier; empty where there is none for the record. */
    public Optional<LetterTemplate> find(String letterId, Admitted admitted) {
        if (!HostCalls.isAsked(letterId)) {
            return Optional.empty();
        }
        return calls(admitted).ask("Return Optional.empty() for an unknown letter.", () -> templates.letter(letterId, admitted.context()))
            .filter(letter -> letter.id().equals(letterId) && isFor(letter, admitted));
    }

    /** Writes the bytes of a file that a letter brings. */
    public void copy(LetterTemplate letter, LetterFile file, Admitted admitted, OutputStream out) throws IOException {
        calls(admitted).copy(() -> templates.open(letter, file, admitted.context()), out);
    }

    private HostCalls calls(Admitted admitted) {
        return HostCalls.to(TemplateRepository.class, templates, admitted.ref());
    }

    private static boolean isFor(LetterTemplate letter, Admitted admitted) {
        Locale wanted = admitted.context().recordLocale();
        Locale has = letter.locale();
        boolean language = has.equals(Locale.ROOT) || has.equals(wanted)
            || (has.getCountry().isEmpty() && has.getLanguage().equals(wanted.getLanguage()));
        return language && letter.isFor(admitted.ref().type());
    }
}
