package com.logisav.mail.acceptance.libreoffice;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The sketch of docs/documents.md: a Word document, printed by an office program. */
final class OfficePdfRenderer implements DefaultAttachmentRenderer {

    /** The host's way to an office program: a process, a service beside the application. */
    @FunctionalInterface
    interface Printer {

        /** Writes the PDF of a Word file into the same directory. */
        Path print(Path word) throws IOException;
    }

    private final DefaultAttachmentRenderer word;
    private final Printer printer;

    OfficePdfRenderer(DefaultAttachmentRenderer word, Printer printer) {
        this.word = word;
        this.printer = printer;
    }

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        return word.describe(mailable, context)
            .map(document -> DocumentDescription.pdf(document.key(), document.name().text().replaceFirst("\\.docx$", "")));
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        Path directory = Files.createTempDirectory("document");
        Path file = directory.resolve("document.docx");
        try {
            try (OutputStream docx = Files.newOutputStream(file)) {
                word.render(DocumentDescription.docx(document.key(), "document"), mailable, docx, context);
            }
            Path pdf = printer.print(file);
            Files.copy(pdf, out);
            Files.delete(pdf);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }
}
