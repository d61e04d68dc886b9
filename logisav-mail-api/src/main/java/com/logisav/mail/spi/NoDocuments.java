package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** For types without a document. */
enum NoDocuments implements DefaultAttachmentRenderer {
    INSTANCE;

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        return Optional.empty();
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        throw new IOException("there is no document to render");
    }
}
