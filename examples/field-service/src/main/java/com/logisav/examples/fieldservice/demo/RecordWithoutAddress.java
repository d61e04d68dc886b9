package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.draft.MailDraft;

/** A client without an address: the window opens, the mail does not leave, and the user reads what to do. */
final class RecordWithoutAddress implements Scene {

    @Override
    public String title() {
        return "A record without an address (S1)";
    }

    @Override
    public void play(Stage stage) {
        Desk claire = stage.desk(DemoData.THERMALIS, "claire").tells("opens an invoice of a client whose address nobody has entered:");
        MailDraft draft = claire.opens(MailableType.INVOICE, "F-2026-0051");
        stage.screen().tell("She clicks « Envoyer » all the same:");
        claire.isStopped(draft);
        stage.screen().tell("She asks the building’s manager, and types what he says:");
        claire.sends(draft.to("syndic@tilleuls-nantes.example"));
    }
}
