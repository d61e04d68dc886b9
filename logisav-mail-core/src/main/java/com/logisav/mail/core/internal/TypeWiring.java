package com.logisav.mail.core.internal;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import java.util.List;

/**
 * What the host registered for one type of record.
 *
 * @param type       the type
 * @param source     finds its records
 * @param fields     its merge fields, asked of the source once
 * @param slot       its default message
 * @param recipients knows whom its mails go to
 * @param renderers  make its documents, in the order in which they attach themselves
 */
public record TypeWiring(MailableType type, MailableSource source, FieldCatalog fields, DefaultMessageSlot slot,
    RecipientResolver recipients, List<DefaultAttachmentRenderer> renderers) {

    /** Copies the list. */
    public TypeWiring {
        renderers = List.copyOf(renderers);
    }
}
