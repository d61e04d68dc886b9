package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.Composer;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhatWasSentTest extends ShopTest {

    // docs/testing.md: gallery start
    @RegisterExtension
    final LogisavMailExtension mail =
        LogisavMailExtension.inMemory().host(new ShopMail(bills)::describe).writingTo(Path.of("target", "mails"));
    // docs/testing.md: gallery end

    @Override
    LogisavMailExtension mail() {
        return mail;
    }

    // docs/testing.md: sentences start
    @Test
    void a_hidden_copy_is_in_the_envelope_and_in_no_header() {
        mail.send(draft().cc("chef@client.fr").bcc("archive@shop.example"));

        mail.assertSent().exactlyOne().cc("chef@client.fr").bcc("archive@shop.example").noHeader("Bcc")
            .envelope(CUSTOMER, "chef@client.fr", "archive@shop.example")
            .alternatives().html().contains("<b>F-1</b>").and()
            .attachments("Facture F-1.pdf").attachment("Facture F-1.pdf").type("application/pdf").content("application/pdf");
    }

    @Test
    void among_several_mails_one_is_the_reminder() {
        mail.send(draft());
        mail.send(mail.composer().useLetter(draft(), "reminder"));

        mail.assertSent().exactly(2).one(each -> each.to(CUSTOMER).subject("Relance : facture F-1"))
            .text().contains("24 décembre 2026");
    }

    @Test
    void a_draft_and_a_review_send_nothing() {
        mail.composer().review(draft());

        mail.assertNothingSent();
    }
    // docs/testing.md: sentences end

    @Test
    void an_image_in_the_text_goes_with_the_mail_and_one_recipient_got_no_reminder() {
        String image = "<p><img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(SampleFiles.png()) + "\" alt=\"\"></p>";
        mail.send(draft().withBody(MessageBody.html("<p>Bonjour</p>" + image)));

        mail.assertSent().none(each -> each.subject("Relance : facture F-1")).exactlyOne()
            .envelopeSender("contact@chauffage-durand.example")
            .inlineImages(1).inlineImage(1).content("image/png");
    }

    // docs/testing.md: words start
    @Test
    void words_are_looked_at_as_a_person_reads_them() {
        String html = "<p>Durand &amp; Fils, <a href=\"https://shop.example/pay?bill=F-1&amp;by=card\">payer en ligne</a></p>";
        byte[] conditions = SampleFiles.docx("Conditions générales", "Paiement à 30 jours");
        byte[] lines = "n°;montant\r\n1;1\u00a0234,50 €\r\n".getBytes(StandardCharsets.UTF_8);
        MailDraft draft = draft().withBody(MessageBody.html(html));
        draft = mail.composer().attachLinkedFile(draft, mail.linkedFiles().add(BILL, "Conditions.docx", conditions).id());
        mail.send(mail.composer().attachLinkedFile(draft, mail.linkedFiles().add(BILL, "Lignes.csv", lines).id()));

        mail.assertSent().last().subjectContains("facture").named(CUSTOMER, "Boulangerie Lefèvre")
            .html().shows("Durand & Fils, payer en ligne").linksTo("https://shop.example/pay?bill=F-1&by=card")
            .is(mail.received().get(0).html().orElseThrow()).contains("&amp; Fils").doesNotContain("<script").and()
            .docx("Conditions.docx").containsText("Paiement à 30 jours").doesNotContainText("60 jours").and()
            .attachment("Lignes.csv").text().contains("1;1 234,50 €");
    }

    @Test
    void what_is_true_of_every_mail_is_said_once() {
        mail.send(draft().withBody(MessageBody.html("<p>Bonjour</p>")));
        mail.send(mail.composer().useLetter(draft(), "reminder"));

        mail.assertSent().all(each -> each.to(CUSTOMER).notTakenFor("archive@shop.example")).exactly(2);
    }
    // docs/testing.md: words end

    /** The library, a composer, the clock and every fake may be asked for. */
    @Test
    void what_a_test_needs_is_given_to_it(Composer composer, RecordingTransport transport, SettableClock clock) {
        Review review = composer.review(composer.draft(BILL));
        composer.send(review.id(), review.digest());

        assertEquals(1, transport.received().size());
        assertTrue(review.expiresAt().orElseThrow().isAfter(clock.instant()));
    }

    /** An assertion of the test's own is a sentence, too. */
    @Test
    void what_no_sentence_says_can_be_looked_at() {
        mail.send(draft());
        mail.send(draft().cc("chef@client.fr"));

        mail.assertSent().one(each -> assertEquals(2, each.received().envelope().size())).takenFor("chef@client.fr");
        assertEquals(2, mail.received().size());
    }

    @Test
    void a_failure_shows_what_was_sent_and_what_came_nearest() {
        mail.send(draft());
        AssertionError failure = assertThrows(AssertionError.class,
            () -> mail.assertSent().one(each -> each.to(CUSTOMER).subject("Relance : facture F-1")));
        assertTrue(failure.getMessage().contains("nearest: mail 1, 1 of 2 sentences hold:"), failure.getMessage());
    }

    @Test
    void why_each_thing_is_in_a_draft_can_be_read() {
        // docs/testing.md: explain start
        String why = mail.explain(draft());
        // docs/testing.md: explain end
        String explained = """
            draft about invoice#F-1 (Facture F-1), written in fr-FR
            words: default message invoice
            recipients:
              TO compta@client.fr (Boulangerie Lefèvre): proposed by the host as "client de la facture"
            attachments:
              Facture F-1.pdf: document "bill" of the record, attached by itself
            """;
        assertEquals(explained.stripTrailing(), why.stripTrailing());
    }
}
