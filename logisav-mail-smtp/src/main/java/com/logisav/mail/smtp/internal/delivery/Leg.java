package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.address.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a mail's way: one transaction with as many of its recipients as the server took at once.
 *
 * @param recipients whom it was for, in the order of the conversation's answers
 */
record Leg(List<Recipient> recipients, Conversation conversation, Ending ending, Instant endedAt) {

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
