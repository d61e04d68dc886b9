package com.logisav.mail.core.internal;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the host says of an admitted record, asked once for each step.
 *
 * @param senders    the actor's identities, the preferred one first; not empty
 * @param proposed   the recipients that the record knows, as the host has them
 * @param known      the readable ones among them, by address
 * @param documents  the documents that attach themselves
 * @param alerts     what could not be asked
 */
public record RecordFacts(List<SenderIdentity> senders, List<ProposedRecipient> proposed, Map<EmailAddress, Recipient> known,
    List<Document> documents, List<MailAlert> alerts) {

    /**
     * A document and who makes it.
     *
     * @param description what it will be
     * @param renderer    who makes it
     */
    public record Document(DocumentDescription description, DefaultAttachmentRenderer renderer) {}

    /** The identity of this id. */
    public Optional<SenderIdentity> sender(String id) {
        return senders.stream().filter(sender -> sender.id().equals(id)).findFirst();
    }
}
