package com.logisav.mail.documents;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.spi.Mailable;
import java.util.Optional;

/**
 * Where a document's values come from: the record's own fields, or what a host computes from its record.
 *
 * <p>Asked when the document is described (for the fields of its name) and when it is rendered, on the renderer's thread; must be safe for
 * concurrent use and cheap: pictures are opened later. A failure is thrown and becomes a blocking alert; null is refused.
 */
@FunctionalInterface
public interface DocumentSource {

    /**
     * The values for one record.
     *
     * @param context its {@link MailContext#recordLocale} is the language that the document is written in: the record's, or that of the template that
     *                stands in for a language without one
     * @return empty: this record has no such document, and the mail goes without
     */
    Optional<DocumentValues> values(Mailable mailable, MailContext context);

    /** The merge fields that mails about the record have, too. */
    static DocumentSource recordFields() {
        return (mailable, context) -> Optional.of(DocumentValues.of(mailable.fields()));
    }
}
