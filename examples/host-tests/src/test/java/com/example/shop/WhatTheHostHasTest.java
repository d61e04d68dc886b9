package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.logisav.mail.MailException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.core.Composer;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files, rights, stores and time, changed by the test between two steps. */
class WhatTheHostHasTest extends ShopTest {

    private static final MailableRef ANOTHER_BILL = MailableRef.of(MailableType.INVOICE, "F-2");
    private static final Tenant LYON = Tenant.of("lyon");

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(new ShopMail(bills)::describe);

    @Override
    LogisavMailExtension mail() {
        return mail;
    }

    // docs/testing.md: files start
    @Test
    void a_file_of_this_bill_is_attached_and_one_of_another_is_not() {
        String plan = mail.linkedFiles().add(BILL, "plan.png", SampleFiles.png()).id();
        String secret = mail.linkedFiles().add(ANOTHER_BILL, "secret.png", SampleFiles.png()).id();

        assertThrows(MailException.class, () -> mail.composer().attachLinkedFile(draft(), secret));
        mail.send(mail.composer().attachLinkedFile(draft(), plan));

        mail.assertSent().exactlyOne().attachments("Facture F-1.pdf", "plan.png")
            .attachment("plan.png").type("image/png").bytes(SampleFiles.png());
    }

    @Test
    void a_right_can_be_taken_away_for_one_file_one_bill_or_one_person() {
        String plan = mail.linkedFiles().add(BILL, "plan.png", SampleFiles.png()).id();

        mail.permissions().revokeRegarding(plan, Permission.ATTACH_LINKED_FILE);
        assertThrows(NotPermittedException.class, () -> mail.composer().attachLinkedFile(draft(), plan));

        mail.permissions().revokeAbout(BILL, Permission.SEND).denyingWith("Demandez à Alex.");
        NotPermittedException refusal = assertThrows(NotPermittedException.class, () -> mail.send(draft()));
        assertTrue(refusal.text(Locale.FRENCH).contains("Demandez à Alex."));

        mail.permissions().revoke(Permission.SEND).grantTo(SampleActors.administrator(), Permission.SEND);
        assertThrows(NotPermittedException.class, () -> mail.send(draft()));
    }

    @Test
    void a_store_that_is_down_sends_nothing_until_it_recovers() {
        mail.contents().fail(new IOException("disk full"));
        assertThrows(MailException.class, () -> mail.send(draft()));
        mail.contents().recover();

        mail.journal().failClaims(new IllegalStateException("database is down"));
        assertThrows(MailException.class, () -> mail.send(draft()));
        mail.journal().recover();
        mail.assertNothingSent();

        mail.send(draft());
        mail.assertSent().exactlyOne();
        assertEquals(1, mail.journal().claims().size());
    }
    // docs/testing.md: files end

    @Test
    void a_right_can_be_given_for_one_file_one_bill_or_one_person() {
        String plan = mail.linkedFiles().add(BILL, "plan.png", SampleFiles.png()).id();
        mail.permissions().revoke(Permission.ATTACH_LINKED_FILE).grantRegarding(plan, Permission.ATTACH_LINKED_FILE)
            .revoke(Permission.SEND).grantAbout(BILL, Permission.SEND)
            .revokeFrom(SampleActors.administrator(), Permission.SEND);

        mail.send(mail.composer().attachLinkedFile(draft(), plan));

        mail.assertSent().exactlyOne().attachments("Facture F-1.pdf", "plan.png");
    }

    @Test
    void another_branch_writes_under_its_own_name() {
        bills.save(LYON.id(), bill("F-1"));
        mail.permissions().admit(LYON);
        mail.senders().in(LYON, SampleSenders.anotherCompany());
        mail.linkedFiles().add(LYON, BILL, "plan.png", SampleFiles.png());
        Composer zoe = mail.as(Actor.of("zoe").in(LYON));

        Review review = zoe.review(zoe.draft(BILL));
        zoe.send(review.id(), review.digest());

        mail.assertSent().exactlyOne().from(SampleSenders.anotherCompany().from().address().wire());
    }

    @Test
    void without_a_sender_there_is_no_mail() {
        mail.senders().always();

        assertFalse(mail.composer().availability(BILL).isAvailable());
    }

    @Test
    void a_file_that_changes_or_goes_after_it_was_attached_is_noticed() {
        Tenant here = SampleActors.secretary().tenant();
        String note = mail.linkedFiles().add(BILL, "note.txt", "some bytes".getBytes(StandardCharsets.UTF_8)).id();
        MailDraft draft = mail.composer().attachLinkedFile(draft(), note);

        mail.linkedFiles().failFor(here, note, new IOException("no such block"));
        assertFalse(mail.composer().review(draft).isReady());
        mail.linkedFiles().recover();
        assertTrue(mail.composer().review(draft).isReady());

        mail.linkedFiles().replace(here, note, "other bytes".getBytes(StandardCharsets.UTF_8));
        mail.send(draft.withSubject("Facture"));
        byte[] sent = mail.assertSent().exactlyOne().attachment("note.txt").received().bytes();
        assertEquals("other bytes", new String(sent, StandardCharsets.UTF_8));

        mail.linkedFiles().tie(here, note, ANOTHER_BILL);
        assertFalse(mail.composer().review(draft).isReady());
        mail.linkedFiles().remove(here, note);
        assertFalse(mail.composer().review(draft).isReady());
    }

    @Test
    void what_was_sent_and_could_not_be_written_down_is_in_doubt_for_the_history_alone() {
        mail.journal().failEnds(new IllegalStateException("database is down"));

        mail.send(draft());

        mail.assertSent().exactlyOne();
        assertTrue(mail.journal().ends().isEmpty());
        assertTrue(mail.contents().size() > 0);
    }

    @Test
    void a_review_is_good_for_a_while() {
        Review review = mail.composer().review(draft());

        mail.clock().advance(Duration.ofMinutes(1));
        mail.composer().send(review.id(), review.digest());

        mail.assertSent().exactlyOne();
    }

    @Test
    void a_check_of_the_settings_says_in_words_what_is_wrong(RecordingTransport transport) {
        transport.findNext(CheckProblem.Kind.CHECK_PASSWORD_REFUSED);

        CheckProblem problem = mail.composer().testSettings(CheckRequest.of(SampleSenders.company())).problem().orElseThrow();

        assertEquals(CheckProblem.Kind.CHECK_PASSWORD_REFUSED, problem.kind());
        assertEquals(1, transport.checks().size());
    }
}
