package com.logisav.mail.core.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final EmailAddress A = EmailAddress.of("a@client.fr");
    private static final EmailAddress B = EmailAddress.of("b@client.fr");
    private static final Recipients BOTH = Recipients.of(
        Recipient.of(RecipientRole.TO, Mailbox.of(A)), Recipient.of(RecipientRole.TO, Mailbox.of(B)));

    private static JournalEntry entry(int number, EmailAddress... to) {
        Manifest manifest = Manifest.builder(MailableRef.of(MailableType.INVOICE, "1")).recipients(BOTH)
            .from(Mailbox.of("f@logisav.fr")).messageId(MessageId.of("a@logisav.fr")).date(NOW.atZone(ZoneOffset.UTC)).build();
        return JournalEntry.started(new AttemptId(ReviewId.of("r"), number), number, Actor.of("17"),
            OutgoingMail.of(manifest, List.of()).onlyTo(List.of(to)), NOW);
    }

    private static JournalEntry ended(JournalEntry entry, RecipientStatus... statuses) {
        return entry.finished(transmission(entry, statuses), NOW);
    }

    private static Transmission transmission(JournalEntry entry, RecipientStatus... statuses) {
        List<RecipientOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < statuses.length; i++) {
            outcomes.add(RecipientOutcome.of(entry.envelope().get(i), RecipientRole.TO, statuses[i], NOW));
        }
        return Transmission.of(outcomes, List.of());
    }

    private static Attempts of(JournalEntry... entries) {
        return new Attempts(List.of(entries));
    }

    private static DeliveryReceipt receipt(JournalEntry entry, RecipientStatus... statuses) {
        return DeliveryReceipt.of(entry.attempt(), entry.manifest(), transmission(entry, statuses), NOW);
    }

    @Test
    void of_a_review_that_was_not_sent_there_are_none() {
        assertThat(Attempts.none().first()).isEmpty();
        assertThat(Attempts.none().isInDoubt()).isFalse();
        assertThat(Attempts.none().deferred()).isEmpty();
        assertThat(Attempts.none().safeToRetry()).isEmpty();
        assertThat(Attempts.none().unsettledOf(BOTH).isEmpty()).isTrue();
    }

    @Test
    void the_last_word_about_each_counts() {
        Attempts attempts = of(ended(entry(1, A, B), RecipientStatus.DEFERRED, RecipientStatus.IN_DOUBT),
            ended(entry(2, A), RecipientStatus.ACCEPTED));

        assertThat(attempts.safeToRetry()).isEmpty();
        assertThat(attempts.unsettledOf(BOTH).all()).extracting(Recipient::address).containsExactly(B);
        assertThat(attempts.isInDoubt()).isTrue();
        assertThat(attempts.deferred()).isEmpty();
    }

    @Test
    void an_attempt_without_an_end_puts_its_recipients_in_doubt() {
        Attempts attempts = of(ended(entry(1, A, B), RecipientStatus.DEFERRED, RecipientStatus.DEFERRED), entry(2, A));

        assertThat(attempts.isInDoubt()).isTrue();
        assertThat(attempts.deferred()).containsExactly(B);
        assertThat(attempts.safeToRetry()).containsExactly(B);
        assertThat(attempts.unsettledOf(BOTH).all()).extracting(Recipient::address).containsExactly(A, B);
    }

    @Test
    void of_nobody_whose_outcome_is_known_is_there_a_doubt() {
        assertThat(of(ended(entry(1, A, B), RecipientStatus.ACCEPTED, RecipientStatus.REFUSED)).isInDoubt()).isFalse();
        assertThat(of(ended(entry(1, A), RecipientStatus.SUPPRESSED)).isInDoubt()).isFalse();
        assertThat(of(ended(entry(1, A, B), RecipientStatus.DEFERRED, RecipientStatus.NOT_TRIED)).isInDoubt()).isFalse();
        assertThat(of(ended(entry(1, A, B), RecipientStatus.ACCEPTED, RecipientStatus.IN_DOUBT)).isInDoubt()).isTrue();
    }

    @Test
    void one_more_attempt_settles_only_with_those_before() {
        JournalEntry second = entry(2, A);
        Attempts before = of(ended(entry(1, A, B), RecipientStatus.DEFERRED, RecipientStatus.IN_DOUBT));
        Attempts cleared = of(ended(entry(1, A, B), RecipientStatus.DEFERRED, RecipientStatus.ACCEPTED));

        assertThat(before.isSettledWith(receipt(second, RecipientStatus.ACCEPTED))).isFalse();
        assertThat(cleared.isSettledWith(receipt(second, RecipientStatus.ACCEPTED))).isTrue();
        assertThat(cleared.isSettledWith(receipt(second, RecipientStatus.DEFERRED))).isFalse();
    }

    @Test
    void what_came_since_is_told_from_what_was_seen() {
        JournalEntry first = entry(1, A);
        JournalEntry second = entry(2, A);

        assertThat(of(first, second).firstAfter(of(first))).contains(second);
        assertThat(of(first).firstAfter(of(first))).isEmpty();
        assertThat(of(first, second).last()).contains(second);
    }
}
