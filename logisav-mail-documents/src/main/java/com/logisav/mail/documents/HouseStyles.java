package com.logisav.mail.documents;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.spi.Mailable;

/**
 * Which house a document is of, where one host serves several: the look by tenant, or by what the record says.
 *
 * <p>Asked when a document is described and when it is rendered, on the renderer's thread; must be safe for concurrent use and cheap. Null is
 * refused. The same object should be answered for the same look until it changes: templates are parsed and checked, and fonts read, once for
 * each object, and kept for the last {@value HtmlPdfRendererBuilder#LOOKS} of them.
 *
 * <p>A look that the templates cannot have (a block that they lack, an unknown field) is found when a document of that house is described: it
 * throws what {@link HtmlPdfRendererBuilder#build} throws, and blocks the mails of that house alone.
 */
@FunctionalInterface
public interface HouseStyles {

    /** The look of this record's documents; {@link HouseStyle#none} for that of the templates. */
    HouseStyle of(Mailable mailable, MailContext context);

    /** One look for all. */
    static HouseStyles always(HouseStyle style) {
        return (mailable, context) -> style;
    }
}
