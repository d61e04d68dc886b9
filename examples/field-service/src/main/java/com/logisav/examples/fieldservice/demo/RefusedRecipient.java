package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.DeliveryReceipt;

/** A server that knows one of two recipients: a result for each, and for the other one what to do. */
final class RefusedRecipient implements Scene {

    static final String MISTYPED = "nadege.roland@clinique-saint-yves.example";

    @Override
    public String title() {
        return "The server refuses one of two recipients";
    }

    @Override
    public void play(Stage stage) {
        stage.screen().tell("The company has moved to a provider whose server checks mailboxes. "
            + "In the clinic’s file an address is mistyped.");
        stage.shared().settings().enter(DemoData.THERMALIS, stage.servers().checking());
        Desk claire = stage.desk(DemoData.THERMALIS, "claire").tells("sends an invoice to both contacts:");
        DeliveryReceipt receipt = claire.sends(claire.opens(MailableType.INVOICE, "F-2026-0047"));
        if (receipt.transmission().outcomes(RecipientStatus.REFUSED).size() != 1) {
            stage.surprise("the server did not refuse exactly one recipient");
        }
        stage.screen().tell("She tries again all the same:");
        claire.isRefused("a retry for a refused recipient", () -> claire.composer().retry(receipt.attempt().review()));
        stage.screen().tell("So she writes to the right address alone:");
        MailDraft corrected = claire.composer().draft(receipt.manifest().about());
        MailDraft alone = corrected.withRecipients(Recipients.none())
            .to("nadege.rolland@clinique-saint-yves.example");
        claire.sends(alone);
        stage.screen().tell("« Mails envoyés » of this invoice says, newest first:");
        claire.seesHistory(receipt.manifest().about());
    }
}
