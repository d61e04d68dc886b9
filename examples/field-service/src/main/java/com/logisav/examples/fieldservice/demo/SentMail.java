package com.logisav.examples.fieldservice.demo;

import com.logisav.mail.message.Manifest;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.DeliveryReceipt;
import java.util.List;

/** What a receipt promises: the mail that was reviewed, in the mailboxes that the server accepted it for. */
record SentMail(Manifest reviewed, List<String> mailboxes) {

    static SentMail of(DeliveryReceipt receipt) {
        List<String> accepted = receipt.transmission().outcomes(RecipientStatus.ACCEPTED).stream()
            .map(RecipientOutcome::address).map(address -> address.normalized()).toList();
        return new SentMail(receipt.manifest(), accepted);
    }
}
