package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.draft.MailDraft;

/** A quote with its PDF, looked at before it leaves. */
final class QuoteForWorkshop implements Scene {

    @Override
    public String title() {
        return "Sales sends a quote (S1, S4, S5)";
    }

    @Override
    public void play(Stage stage) {
        Desk ines = stage.desk(DemoData.THERMALIS, "ines").tells("opens « Envoyer par mail » on a quote:");
        MailDraft draft = ines.opens(MailableType.QUOTE, "D-2026-0117");
        OpenedFile opened = ines.composer().open(draft, draft.attachments().get(0).id());
        stage.screen().tell("She opens « " + opened.name().text() + " » to look at it: " + opened.content().length().orElse(0)
            + " bytes, rendered just now. It is right. She sends it, with a blind copy to herself:");
        ines.sends(draft.bcc("ines.benali@thermalis.example"));
    }
}
