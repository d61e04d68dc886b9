package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableType;

/** A client who reads English: message and document are his, the window stays the user's. */
final class EnglishClient implements Scene {

    @Override
    public String title() {
        return "A client who reads English (S5)";
    }

    @Override
    public void play(Stage stage) {
        Desk claire = stage.desk(DemoData.THERMALIS, "claire").tells("changes nothing, and the mail is in the client’s language:");
        claire.sends(claire.opens(MailableType.INVOICE, "F-2026-0052"));
    }
}
