package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.TransportDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    private MailDraft draft() {
        return composer.draft(HostWorld.INVOICE_REF);
    }

    private Review review() {
        return composer.review(draft());
    }

    @Test
    void sends_exactly_what_was_reviewed() {
        Review review = review();

        DeliveryReceipt receipt = composer.send(review.id(), review.digest());

        assertThat(receipt.attempt()).isEqualTo(new AttemptId(review.id(), 1));
        assertThat(receipt.isAccepted()).isTrue();
        assertThat(host.sent).singleElement().satisfies(mail -> {
            assertThat(mail.manifest().messageId()).isEqualTo(review.manifest().messageId());
            assertThat(mail.manifest().files()).isEqualTo(review.manifest().files());
            assertThat(mail.envelope()).isEqualTo(mail.manifest().recipients().all());
        });
    }

    @Test
    void the_same_review_can_be_sent_on_another_node() {
        Review review = review();

        assertThat(host.mail(contents).as(HostWorld.secretary()).send(review.id(), review.digest()).isAccepted()).isTrue();
    }

    @Test
    void the_claim_comes_before_the_transport_and_the_end_after() {
        Review review = review();
        List<String> order = new ArrayList<>();
        host.transport = (mail, context) -> {
            order.addAll(host.calls.of(MailJournal.class));
            return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
        };
        host.calls.clear();

        composer.send(review.id(), review.digest());

        assertThat(order).containsExactly("attempts", "about", "attempted");
        assertThat(host.calls.of(MailJournal.class)).containsExactly("attempts", "about", "attempted", "finished");
    }

    @Test
    void the_transport_is_found_by_the_sender_that_was_frozen() {
        AtomicReference<SenderIdentity> asked = new AtomicReference<>();
        Review review = review();
        host.senders.clear();
        host.transports = (sender, context) -> {
            asked.set(sender);
            return Optional.of((mail, mailContext) -> HostWorld.answering(mail, RecipientStatus.ACCEPTED));
        };

        composer.send(review.id(), review.digest());

        assertThat(asked.get().id()).isEqualTo("company");
        assertThat(asked.get().from()).isEqualTo(review.manifest().from());
    }

    @Nested
    class Nothing_leaves {

        private void refused(Class<? extends MailException> type, MailErrorCode code, Review review, String digest) {
            assertThatThrownBy(() -> composer.send(review.id(), digest)).isInstanceOf(type)
                .isInstanceOfSatisfying(MailException.class, e -> assertThat(e.errorCode()).isEqualTo(code));
            assertThat(host.sent).isEmpty();
            assertThat(host.calls.of(MailJournal.class)).doesNotContain("attempted");
        }

        @Test
        void with_another_digest() {
            refused(ReviewException.class, MailErrorCode.REVIEW_DIGEST_MISMATCH, review(), "0".repeat(64));
        }

        @Test
        void by_another_actor() {
            Review review = review();
            composer = host.mail(contents).as(Actor.of("boss").in(Tenant.of("acme")));

            refused(ReviewException.class, MailErrorCode.REVIEW_NOT_FOUND, review, review.digest());
        }

        @Test
        void by_the_same_actor_in_another_tenant() {
            Review review = review();
            composer = host.mail(contents).as(HostWorld.secretary().in(Tenant.of("rival")));

            refused(ReviewException.class, MailErrorCode.REVIEW_NOT_FOUND, review, review.digest());
        }

        @Test
        void after_the_review_has_expired() {
            Review review = review();
            host.clock.advance(Duration.ofHours(24));

            refused(ReviewException.class, MailErrorCode.REVIEW_NOT_FOUND, review, review.digest());
        }

        @Test
        void after_it_was_discarded() {
            Review review = review();
            composer.discard(review.id());

            refused(ReviewException.class, MailErrorCode.REVIEW_NOT_FOUND, review, review.digest());
        }

        @Test
        void without_a_transport() {
            Review review = review();
            host.transports = TransportDirectory.empty();

            refused(UnavailableException.class, MailErrorCode.MAIL_NOT_AVAILABLE, review, review.digest());
        }

        @Test
        void where_the_transport_directory_throws() {
            Review review = review();
            host.transports = (sender, context) -> {
                throw new IllegalStateException("no settings");
            };

            refused(HostDefectException.class, MailErrorCode.SPI_THREW, review, review.digest());
        }

        @Test
        void under_an_id_that_never_was() {
            assertThatThrownBy(() -> composer.send(ReviewId.of("../../etc/passwd"), "")).isInstanceOf(ReviewException.class);
        }

        @Test
        void where_the_journal_cannot_take_the_claim() throws IOException {
            Review review = review();
            host.journal = failing("attempted");

            assertThatThrownBy(() -> composer.send(review.id(), review.digest())).isInstanceOf(HostDefectException.class);
            assertThat(host.sent).isEmpty();
            host.clock.advance(Duration.ofHours(24));
            assertThatThrownBy(() -> composer.frozen(review.id())).as("it expires as if it had never been tried")
                .isInstanceOf(ReviewException.class);
        }

        @Test
        void where_the_store_cannot_keep_the_mail_and_that_is_remembered_as_not_tried() throws IOException {
            Review review = review();
            ContentStore real = ContentStore.inDirectory(contents, host.clock);
            host.contentStore = mock(delegatesTo(real));
            doThrow(new IOException("read only")).when(host.contentStore).keep(any(), any(), any());

            assertThatThrownBy(() -> composer.send(review.id(), review.digest())).isInstanceOf(ContentUnreadableException.class);

            assertThat(host.sent).isEmpty();
            assertThat(composer.history(HostWorld.INVOICE_REF, PageRequest.first(1)).items()).singleElement()
                .satisfies(entry -> assertThat(entry.transmission().orElseThrow().outcomes()).extracting(RecipientOutcome::status)
                    .containsOnly(RecipientStatus.NOT_TRIED));
            host.contentStore = real;
            assertThat(composer.retry(review.id()).isAccepted()).isTrue();
        }
    }

    @Nested
    class A_mail_of_which_a_part_is_gone {

        @Test
        void is_claimed_given_up_and_not_sent() throws IOException {
            Review review = review();
            host.contentStore = mock(delegatesTo(ContentStore.inDirectory(contents, host.clock)));
            doReturn(false).when(host.contentStore).keep(any(), any(), any());

            assertThatThrownBy(() -> composer.send(review.id(), review.digest())).isInstanceOf(ReviewException.class);

            assertThat(host.sent).isEmpty();
            assertThat(composer.history(HostWorld.INVOICE_REF, PageRequest.first(1)).items()).singleElement()
                .satisfies(entry -> assertThat(entry.transmission().orElseThrow().outcomes()).extracting(RecipientOutcome::status)
                    .containsOnly(RecipientStatus.NOT_TRIED));
        }
    }

    private MailJournal failing(String method) {
        MailJournal real = host.journal;
        return mock(MailJournal.class, invocation -> {
            if (invocation.getMethod().getName().equals(method)) {
                throw new IllegalStateException("journal is down");
            }
            return invocation.getMethod().invoke(real, invocation.getArguments());
        });
    }

    @Nested
    class A_second_send {

        @Test
        void is_refused_and_names_the_first_with_its_time() {
            Review review = review();
            composer.send(review.id(), review.digest());
            host.clock.advance(Duration.ofMinutes(5));

            assertThatThrownBy(() -> composer.send(review.id(), review.digest()))
                .isInstanceOfSatisfying(AlreadyAttemptedException.class, e -> {
                assertThat(e.first().startedAt()).isEqualTo(HostWorld.NOW);
                assertThat(e.first().hasEnded()).isTrue();
                assertThat(e.text(Locale.FRANCE)).contains("Marie");
            });
            assertThat(host.sent).hasSize(1);
        }

        @Test
        void names_the_first_whatever_digest_it_brings() {
            host.answering(RecipientStatus.DEFERRED);
            Review review = review();
            composer.send(review.id(), review.digest());

            assertThatThrownBy(() -> composer.send(review.id(), "another")).isInstanceOf(AlreadyAttemptedException.class);
            assertThat(host.sent).hasSize(1);
        }

        @Test
        void by_another_actor_finds_no_review_and_learns_nothing_of_the_first() {
            Review review = review();
            composer.send(review.id(), review.digest());
            Composer other = host.mail(contents).as(Actor.of("boss").in(Tenant.of("acme")));

            assertThatThrownBy(() -> other.send(review.id(), review.digest())).isInstanceOf(ReviewException.class);
            assertThatThrownBy(() -> other.retry(review.id())).isInstanceOf(ReviewException.class);
            assertThatThrownBy(() -> other.sendAgain(review.id())).isInstanceOf(ReviewException.class);
        }

        @Test
        void while_the_first_is_under_way_says_so() {
            Review review = review();
            AtomicReference<Throwable> second = new AtomicReference<>();
            host.transport = (mail, context) -> {
                second.set(catchThrowable(() -> composer.send(review.id(), review.digest())));
                return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
            };

            composer.send(review.id(), review.digest());

            assertThat(second.get()).isInstanceOfSatisfying(AlreadyAttemptedException.class, e -> {
                assertThat(e.code()).isEqualTo("ALREADY_ATTEMPTED_NO_END");
                assertThat(e.first().hasEnded()).isFalse();
            });
        }

        @Test
        void that_loses_the_race_for_the_claim_does_not_keep_what_the_first_let_go() throws IOException {
            Review review = review();
            ContentStore real = ContentStore.inDirectory(contents, host.clock);
            AtomicBoolean raced = new AtomicBoolean();
            MailJournal journal = host.journal;
            host.journal = mock(MailJournal.class, invocation -> {
                if (invocation.getMethod().getName().equals("attempted") && raced.compareAndSet(false, true)) {
                    composer.send(review.id(), review.digest());
                }
                return invocation.getMethod().invoke(journal, invocation.getArguments());
            });

            Composer keeping = host.builder(contents).keepSentMails(Duration.ofHours(1)).build().as(HostWorld.secretary());
            assertThatThrownBy(() -> keeping.send(review.id(), review.digest())).isInstanceOf(AlreadyAttemptedException.class);

            assertThat(host.sent).hasSize(1);
            assertThat(real.find(ContentOwner.of(HostWorld.secretary(), "review"), review.id().value())).isEmpty();
        }
    }

    @Nested
    class A_journal_that_cannot_remember_the_end {

        @Test
        void leaves_the_outcome_and_attaches_what_it_threw() {
            Review review = review();
            host.journal = failing("finished");

            DeliveryReceipt receipt = composer.send(review.id(), review.digest());

            assertThat(receipt.isAccepted()).isTrue();
            assertThat(receipt.journalFailure()).containsInstanceOf(HostDefectException.class);
        }

        @Test
        void leaves_the_frozen_mail_too_since_the_attempt_is_shown_as_in_doubt() {
            Review review = review();
            host.journal = failing("finished");

            composer.send(review.id(), review.digest());

            assertThat(composer.frozen(review.id()).manifest().messageId()).isEqualTo(review.manifest().messageId());
        }
    }
}
