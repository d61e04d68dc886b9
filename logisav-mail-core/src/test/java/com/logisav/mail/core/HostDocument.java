package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/** A document of a host, whose description and rendering a test changes at will. */
final class HostDocument implements DefaultAttachmentRenderer {

    /** Writes a document. */
    interface Rendering {
        void into(OutputStream out, Mailable mailable, MailContext context) throws IOException;
    }

    Function<Mailable, Optional<DocumentDescription>> description;
    Rendering rendering = (out, mailable, context) -> out.write(HostWorld.PDF);

    HostDocument(String key) {
        description = mailable -> Optional.of(DocumentDescription.pdf(key, mailable.label()));
    }

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        return description.apply(mailable);
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        rendering.into(out, mailable, context);
    }
}
