package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.DefaultMessages;
import java.util.Locale;

/** S5: the configuration of default messages, for those who may see it; a template is checked before it is saved. */
final class MessageConfiguration implements Scene {

    @Override
    public String title() {
        return "The default messages and who may see them (S5)";
    }

    @Override
    public void play(Stage stage) {
        Desk claire = stage.desk(DemoData.THERMALIS, "claire").tells("has no menu « Messages par défaut »; she types its address by hand:");
        if (claire.composer().defaultMessages().mayConfigure()) {
            stage.surprise("a secretary may configure default messages");
        }
        claire.isRefused("reading the default messages",
            () -> claire.composer().defaultMessages().get(DefaultMessageSlot.INVOICE, Locale.ROOT));

        Desk marc = stage.desk(DemoData.THERMALIS, "marc").tells("may. He rewords a subject and mistypes a field:");
        DefaultMessages messages = marc.composer().defaultMessages();
        DefaultMessage invoice = messages.get(DefaultMessageSlot.INVOICE, Locale.ROOT).orElseThrow();
        DefaultMessage mistyped = subject(invoice, "Facture {{invoice.nubmer}} pour {{client.name}}");
        marc.isRefused("saving a wrong default message", () -> messages.save(mistyped));

        DefaultMessage saved = messages.save(subject(invoice, "Facture {{invoice.number}} pour {{client.name}}"));
        stage.screen().tell("He corrects and saves it, as version " + saved.version().orElseThrow().value()
            + ". A preview with sample values has the subject « " + messages.preview(saved, MailableType.INVOICE).subject()
            + " ».");
        marc.tells("had opened the same message in a second window, and saves there, too:");
        marc.isRefused("saving over a version that was not read", () -> messages.save(subject(invoice, "Votre facture")));
    }

    private static DefaultMessage subject(DefaultMessage message, String subject) {
        MessageBody body = message.text().body();
        return message.saying(subject, body);
    }
}
