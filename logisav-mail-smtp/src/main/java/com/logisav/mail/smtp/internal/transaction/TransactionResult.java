package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.address.Recipient;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one transaction of a mail came to, with as many of its recipients as the server took at once.
 *
 * @param recipients whom it was for, in the order of the conversation's answers
 */
record TransactionResult(List<Recipient> recipients, Conversation conversation, TransactionEnd end, Instant endedAt) {

    /** Whom the server wants in another transaction. Nobody where it did not even take the mail for the others: it would not end. */
    List<Recipient> further() {
        List<Recipient> further = new ArrayList<>();
        for (int i = 0; conversation.isAccepted() && i < recipients.size(); i++) {
            if (conversation.isTooMany(i)) {
                further.add(recipients.get(i));
            }
        }
        return further;
    }
}
