package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Makes a document that attaches itself (S4): the export of an intervention, a quote, an invoice. Registered by type, several allowed.
 *
 * <p>Described at draft, rebuild and review, cheaply, on the caller's thread; rendered at review and when the user opens it, on the caller's
 * thread or, where the host gave an executor and a limit, there. Safe for concurrent use.
 *
 * <ul>
 * <li>DAR-01: describing answers the same key, name and format for the same state of a record, and renders nothing.
 * <li>DAR-02: the bytes are of the format described, and can be opened by a reader of that format.
 * <li>DAR-03: rendering twice gives the same content, and leaves nothing open.
 * <li>DAR-04: the stream is not closed, and nothing is written to it after rendering returned or threw.
 * <li>DAR-05: null is never answered.
 * <li>DAR-06: a failure is thrown; a broken or empty document is never returned in silence.
 * <li>DAR-07: words are in the record's language ({@link MailContext#recordLocale()}), whatever the actor reads.
 * <li>DAR-08: rendering on several threads at once gives each the document that one gets.
 * <li>DAR-09: a record that has a document gets a description, and one that has none gets none.
 * <li>DAR-10: a document is that of its record: records whose documents differ get each its own.
 * </ul>
 */
public interface DefaultAttachmentRenderer {

    /**
     * What would be rendered for this record.
     *
     * @return empty: this record has no such document, and the mail goes without
     */
    Optional<DocumentDescription> describe(Mailable mailable, MailContext context);

    /**
     * Writes the document.
     *
     * @param document what {@link #describe} answered
     * @param out      bounded and checked by the library; flushed and closed by it
     * @throws IOException for a failure, as for any exception: a blocking alert; its text is shown to the user only where the exception is
     *     {@link com.logisav.mail.Worded}. An {@code IOException} that comes from {@code out} must be passed on
     */
    void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException;

    /** No documents at all. */
    static DefaultAttachmentRenderer none() {
        return NoDocuments.INSTANCE;
    }
}
