package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest {

    private static final EmailAddress COMPTA = EmailAddress.of("compta@client.fr");
    private static final EmailAddress CHEF = EmailAddress.of("chef@client.fr");

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    /** A mail to both, of which the server said this. */
    private Review sent(RecipientStatus compta, RecipientStatus chef) {
        host.transport = (mail, context) -> HostWorld.answering(mail, each -> each.address().equals(COMPTA) ? compta : chef);
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF).cc("chef@client.fr"));
        composer.send(review.id(), review.digest());
        host.answering(RecipientStatus.ACCEPTED);
        return review;
    }

    private void nothingToRetry(Review review) {
        assertThatThrownBy(() -> composer.retry(review.id())).isInstanceOf(NothingToRetryException.class);
        assertThat(host.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEFERRED", "NOT_TRIED"})
    void goes_to_those_for_whom_it_is_safe_and_to_nobody_else(RecipientStatus safe) {
        Review review = sent(RecipientStatus.ACCEPTED, safe);

        DeliveryReceipt receipt = composer.retry(review.id());

        assertThat(receipt.attempt().number()).isEqualTo(2);
        assertThat(receipt.transmission().outcomes()).extracting(RecipientOutcome::address).containsExactly(CHEF);
        assertThat(host.sent).singleElement().satisfies(mail -> assertThat(mail.envelope()).extracting(Recipient::address)
            .containsExactly(CHEF));
    }

    /** The same words and files in a mail of its own, to one of the two who were put off. */
    @Test
    void leaves_out_who_got_the_same_in_another_mail_since() {
        Review review = sent(RecipientStatus.DEFERRED, RecipientStatus.DEFERRED);
        Review since = composer.review(composer.draft(HostWorld.INVOICE_REF));
        composer.send(since.id(), since.digest());
        host.sent.clear();

        DeliveryReceipt receipt = composer.retry(review.id());

        assertThat(receipt.transmission().outcomes()).extracting(RecipientOutcome::address).containsExactly(CHEF);
        assertThat(host.sent).singleElement().satisfies(mail -> assertThat(mail.envelope()).extracting(Recipient::address)
            .containsExactly(CHEF));
    }

    @Test
    void has_nothing_to_retry_where_all_who_were_put_off_got_the_same_since() {
        Review review = sent(RecipientStatus.DEFERRED, RecipientStatus.REFUSED);
        Review since = composer.review(composer.draft(HostWorld.INVOICE_REF));
        composer.send(since.id(), since.digest());
        host.sent.clear();

        nothingToRetry(review);
    }

    @Test
    void has_the_same_bytes_headers_and_message_id() {
        Review review = sent(RecipientStatus.ACCEPTED, RecipientStatus.DEFERRED);
        host.document.rendering = (out, mailable, context) -> out.write(new byte[10]);

        composer.retry(review.id());

        Manifest manifest = host.sent.get(0).manifest();
        assertThat(manifest.messageId()).isEqualTo(review.manifest().messageId());
        assertThat(manifest.date()).isEqualTo(review.manifest().date());
        assertThat(manifest.recipients()).isEqualTo(review.manifest().recipients());
        assertThat(host.carried.get(0)).containsExactly(HostWorld.PDF);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REFUSED", "SUPPRESSED", "IN_DOUBT"})
    void is_refused_where_it_is_safe_for_nobody(RecipientStatus status) {
        nothingToRetry(sent(RecipientStatus.ACCEPTED, status));
    }

    @Test
    void follows_the_advice_rather_than_the_status() {
        host.transport = (mail, context) -> Transmission.of(mail.envelope().stream().map(each ->
            RecipientOutcome.of(each.address(), each.role(), RecipientStatus.DEFERRED, HostWorld.NOW).advising(RetryAdvice.NONE))
                .toList(), List.of());
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));
        composer.send(review.id(), review.digest());

        nothingToRetry(review);
    }

    @Test
    void is_refused_while_an_attempt_has_no_end() {
        MailJournal forgetful = host.journal;
        host.journal = new WithoutEnds(forgetful);
        Review review = sent(RecipientStatus.DEFERRED, RecipientStatus.DEFERRED);

        nothingToRetry(review);
    }

    @Test
    void is_refused_where_the_last_attempt_has_no_end_though_the_one_before_was_deferred() {
        Review review = sent(RecipientStatus.ACCEPTED, RecipientStatus.DEFERRED);
        host.journal = new WithoutEnds(host.journal);
        composer.retry(review.id());
        host.sent.clear();

        nothingToRetry(review);
    }

    @Test
    void of_a_review_that_was_never_sent_has_nothing_to_retry() {
        nothingToRetry(composer.review(composer.draft(HostWorld.INVOICE_REF)));
    }

    @Test
    void of_a_review_that_never_was_is_told_apart() {
        assertThatThrownBy(() -> composer.retry(ReviewId.of("unknown"))).isInstanceOf(ReviewException.class);
    }

    @Test
    void by_another_actor_finds_no_review() {
        Review review = sent(RecipientStatus.ACCEPTED, RecipientStatus.DEFERRED);

        assertThatThrownBy(() -> host.mail(contents).as(Actor.of("boss").in(Tenant.of("acme"))).retry(review.id()))
            .isInstanceOf(ReviewException.class);
        assertThat(host.sent).isEmpty();
    }

    @Test
    void a_second_one_at_the_same_time_is_refused_and_names_the_first() {
        Review review = sent(RecipientStatus.ACCEPTED, RecipientStatus.DEFERRED);
        MailJournal real = host.journal;
        AtomicBoolean raced = new AtomicBoolean();
        host.journal = mock(MailJournal.class, invocation -> {
            if (invocation.getMethod().getName().equals("attempted") && raced.compareAndSet(false, true)) {
                composer.retry(review.id());
            }
            return invocation.getMethod().invoke(real, invocation.getArguments());
        });

        assertThatThrownBy(() -> composer.retry(review.id())).isInstanceOfSatisfying(AlreadyAttemptedException.class,
            e -> assertThat(e.first().attempt().number()).isEqualTo(2));
        assertThat(host.sent).hasSize(1);
    }

    @Test
    void that_settles_everybody_lets_the_frozen_files_go() {
        Review review = sent(RecipientStatus.ACCEPTED, RecipientStatus.DEFERRED);

        composer.retry(review.id());

        assertThatThrownBy(() -> composer.frozen(review.id())).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> composer.retry(review.id())).isInstanceOf(NothingToRetryException.class);
    }

    @Test
    void that_settles_one_of_two_keeps_them() {
        Review review = sent(RecipientStatus.IN_DOUBT, RecipientStatus.DEFERRED);

        composer.retry(review.id());

        assertThat(composer.frozen(review.id()).manifest().messageId()).isEqualTo(review.manifest().messageId());
        assertThatThrownBy(() -> composer.retry(review.id())).isInstanceOf(NothingToRetryException.class);
    }

    /** A journal of a program that dies between the claim and the end of each attempt. */
    private record WithoutEnds(MailJournal real) implements MailJournal {

        @Override
        public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            return real.attempted(entry, context);
        }

        @Override
        public void finished(JournalEntry entry, MailContext context) {
            // Died before.
        }

        @Override
        public List<JournalEntry> attempts(ReviewId review, MailContext context) {
            return real.attempts(review, context);
        }

        @Override
        public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
            return real.about(about, page, context);
        }
    }
}
