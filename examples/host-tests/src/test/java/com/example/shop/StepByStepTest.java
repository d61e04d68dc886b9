package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.logisav.mail.MailException;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Permission;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails that are sent in one step, and steps that fail. */
class StepByStepTest {

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory();

    private final MailableRef invoice = mail.add(SampleInvoice.of("F-1"));

    @Test
    void the_mails_of_one_step_are_looked_at_alone() {
        assertTrue(mail.send(invoice).isAccepted());
        mail.forgetSent();

        mail.send(mail.composer().useLetter(mail.composer().draft(invoice), "reminder"));

        mail.assertSent().exactlyOne().about(invoice);
        assertEquals(2, mail.received().size());
    }

    @Test
    void a_mail_that_cannot_be_sent_says_why() {
        MailDraft draft = mail.composer().draft(invoice).withSubject("");

        AssertionError failure = assertThrows(AssertionError.class, () -> mail.send(draft));

        assertTrue(failure.getMessage().contains("blocks: SUBJECT_EMPTY"));
        assertTrue(mail.contents().owners().isEmpty());
    }

    @Test
    void the_samples_invoices_can_vanish_and_their_document_fail() {
        mail.document().fail(new IOException("no paper"));
        assertThrows(AssertionError.class, () -> mail.send(invoice));

        mail.invoices().remove(SampleActors.secretary().tenant(), "F-1");
        assertThrows(MailException.class, () -> mail.composer().draft(invoice));
    }

    @Test
    void a_fault_that_met_nothing_is_told(RecordingTransport transport) {
        transport.failNext(Fault.unavailable());
        assertEquals(1, transport.unmetFaults().size());

        mail.send(invoice);
        assertTrue(transport.unmetFaults().isEmpty());
    }

    @Test
    void what_a_test_of_another_kind_knows_is_shown_where_a_mail_is_missing() {
        SentMails none = SentMails.of(List.of(), () -> "the outbox table is empty");

        assertTrue(assertThrows(AssertionError.class, none::exactlyOne).getMessage().endsWith("\nthe outbox table is empty"));
    }

    @Test
    void whatever_the_host_is_asked_can_fail_for_all_or_for_one_thing_until_it_recovers() {
        RuntimeException down = new IllegalStateException("database is down");
        List<Runnable> failures = List.of(
            () -> mail.recipients().fail(down), () -> mail.recipients().failFor(invoice, down),
            () -> mail.senders().fail(down), () -> mail.senders().failFor(SampleActors.secretary().tenant(), down),
            () -> mail.permissions().fail(down), () -> mail.permissions().failFor(Permission.SEND, down),
            () -> mail.invoices().fail(down), () -> mail.invoices().failFor("F-1", down), () -> mail.templates().fail(down),
            () -> mail.journal().fail(down));
        for (Runnable failure : failures) {
            failure.run();
            assertThrows(MailException.class, () -> mail.send(invoice));
            mail.recipients().recover();
            mail.senders().recover();
            mail.permissions().recover();
            mail.invoices().recover();
            mail.templates().recover();
            mail.journal().recover();
        }
        mail.assertNothingSent();

        mail.templates().failFor("reminder", down);
        mail.linkedFiles().fail(down);
        MailDraft draft = mail.composer().draft(invoice);
        assertThrows(MailException.class, () -> mail.composer().useLetter(draft, "reminder"));
        assertThrows(MailException.class, () -> mail.composer().attachLinkedFile(draft, "1"));
        mail.linkedFiles().recover();

        mail.send(draft);
        mail.assertSent().exactlyOne();
    }
}
