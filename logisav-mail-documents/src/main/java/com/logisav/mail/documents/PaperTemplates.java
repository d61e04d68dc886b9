package com.logisav.mail.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Our templates, which lie beside this class in the jar, all in the look of {@code paper.css}. */
final class PaperTemplates {

    private PaperTemplates() {}

    static HtmlTemplate read(String file, String name) {
        return HtmlTemplate.of(name, text(file)).onPaper();
    }

    static String rules() {
        return text("paper.css");
    }

    private static String text(String file) {
        try (InputStream in = PaperTemplates.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + PaperTemplates.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
