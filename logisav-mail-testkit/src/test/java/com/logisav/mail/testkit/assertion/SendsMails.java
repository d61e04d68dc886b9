package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;

/** What was sent, by a test of what is said of it. */
abstract class SendsMails {

    static final byte[] PDF = SampleFiles.pdf("Facture");
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static final String OPENED = "\nwhat was said before:\n  holds  attachment \"Facture n° 42.pdf\" is application/pdf";
    static final String SENT = """

        sent:
          #  about                to                     cc                   bcc                  subject              attachments
          1  invoice#F-2026-0042  compta@client.example  chef@client.example  archive@ici.example  Votre facture n° 42  Facture n° 42.pdf (%d bytes)"""
        .formatted(PDF.length);
    static final String FROM = """

        besides, mail 1 has:
          from      Chauffage Durand <contact@chauffage-durand.example>
          reply-to  Camille Moreau <camille.moreau@chauffage-durand.example>""";
    static final String TEXT = "\n  text      | Bonjour,\n            | montant : 1 234,50 €";
    static final String SAMPLE_TEXT = "\n  text      | Bonjour,\n            |\n"
        + "            | veuillez trouver ci-joint votre facture d'un montant de 1 234,50 €.";

    static SampleMail mail() {
        return SampleMail.about(SampleInvoice.ref("F-2026-0042")).to("compta@client.example").cc("chef@client.example")
            .bcc("archive@ici.example")
            .subject("Votre facture n° 42").text("Bonjour,\nmontant : 1\u202f234,50\u00a0€\n")
                .attach("Facture n° 42.pdf", "application/pdf", PDF);
    }

    private final RecordingTransport transport = new RecordingTransport(SettableClock.atRandomInstant());

    final SentMails sent(SampleMail... mails) {
        int before = transport.received().size();
        for (SampleMail each : mails) {
            transport.send(each.build(), MailContext.of(Actor.of("camille")));
        }
        return SentMails.of(transport.received().subList(before, before + mails.length));
    }
}
