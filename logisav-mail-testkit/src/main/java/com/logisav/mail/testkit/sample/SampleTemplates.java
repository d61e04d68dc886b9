package com.logisav.mail.testkit.sample;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import java.util.Locale;

/** Words of an imaginary company about a {@link SampleInvoice}. */
public final class SampleTemplates {

    private SampleTemplates() {}

    /** The French default message for invoices, in plain text. */
    public static DefaultMessage invoiceInFrench() {
        return DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre facture {{invoice.number}}", MessageBody.text(
            "Bonjour,\n\nveuillez trouver ci-joint la facture {{invoice.number}} d'un montant de {{invoice.total}}, à régler avant le "
                + "{{invoice.due}}.\n"));
    }

    /** The default message for invoices in every other language, in HTML. */
    public static DefaultMessage invoiceInEnglish() {
        return DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "Your invoice {{invoice.number}}", MessageBody.html(
            "<p>Hello,</p><p>please find attached invoice <b>{{invoice.number}}</b> of {{invoice.total}}.</p>"));
    }

    /** The French letter "relance de facture impayée", for invoices. */
    public static LetterTemplate reminder() {
        return LetterTemplate.of("reminder", "Relance de facture impayée", "Relance : facture {{invoice.number}}", MessageBody.text(
            "Bonjour,\n\nsauf erreur de notre part, la facture {{invoice.number}} reste impayée.\n"))
            .forTypes(MailableType.INVOICE).in(Locale.FRENCH);
    }
}
