package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Availability;
import java.util.Locale;

/** S8: before anybody composes, the application asks whether a mail could be sent, and greys the button with the answer. */
final class NoMailSettings implements Scene {

    private static final MailableRef INVOICE = MailableRef.of(MailableType.INVOICE, "F-2026-0042");

    @Override
    public String title() {
        return "Before there are mail settings (S8)";
    }

    @Override
    public void play(Stage stage) {
        Desk claire = stage.desk(DemoData.THERMALIS, "claire").tells("finds « Envoyer par mail » greyed. The hint says:");
        shows(stage, claire.composer().availability(INVOICE), Availability.Status.NO_TRANSPORT);

        stage.desk(DemoData.THERMALIS, "marc").tells("enters the mail server; so does his colleague in Grenoble. The button is there now.");
        stage.shared().settings().enter(DemoData.THERMALIS, stage.servers().direct());
        stage.shared().settings().enter(DemoData.ALPES_LEVAGE, stage.servers().direct());
        shows(stage, claire.composer().availability(INVOICE), Availability.Status.AVAILABLE);

        Desk lea = stage.desk(DemoData.THERMALIS, "lea").tells("has no mailbox, and still finds it greyed:");
        shows(stage, lea.composer().availability(INVOICE), Availability.Status.NO_SENDER_IDENTITY);
    }

    private static void shows(Stage stage, Availability answered, Availability.Status expected) {
        stage.screen().reads(answered.text(Locale.FRANCE));
        if (answered.status() != expected) {
            stage.surprise("availability is " + answered.status() + " instead of " + expected);
        }
    }
}
