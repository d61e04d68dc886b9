package com.logisav.mail.testkit;

import static com.logisav.mail.testkit.fault.Fault.account;
import static com.logisav.mail.testkit.fault.Fault.deferring;
import static com.logisav.mail.testkit.fault.Fault.held;
import static com.logisav.mail.testkit.fault.Fault.inDoubt;
import static com.logisav.mail.testkit.fault.Fault.refusing;
import static com.logisav.mail.testkit.fault.Fault.throwing;
import static com.logisav.mail.testkit.fault.Fault.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same line makes the same fault, whether mails stay in memory or go over a wire. */
class FaultsInBothWaysTest {

    private static final String CHEF = "chef@client.example";
    private static final String CLIENT = "compta@boulangerie-lefevre.example";

    abstract static class Faults {

        abstract LogisavMailExtension mail();

        private MailDraft draft() {
            return mail().composer().draft(mail().add(SampleInvoice.of("F-1"))).cc(CHEF);
        }

        private DeliveryReceipt send() {
            return mail().send(draft());
        }

        private static List<RecipientStatus> statuses(DeliveryReceipt receipt) {
            return receipt.transmission().outcomes().stream().map(RecipientOutcome::status).toList();
        }

        @Test
        void one_refused_recipient_does_not_stand_in_the_way_of_another() {
            mail().failNext(refusing(CHEF, 550, "5.1.1 no such user"));
            DeliveryReceipt receipt = send();
            assertThat(statuses(receipt)).containsExactly(RecipientStatus.ACCEPTED, RecipientStatus.REFUSED);
            assertThat(receipt.transmission().outcomes().get(1).reply().orElseThrow().enhancedCode()).contains("5.1.1");
            mail().assertSent().exactlyOne().envelope(CLIENT);
        }

        @Test
        void a_refusal_of_everybody_is_not_the_account_s() {
            mail().failNext(refusing(CHEF, 550, "5.7.1 not from you").and(refusing(CLIENT, 550, "5.7.1 not from you")));
            DeliveryReceipt receipt = send();
            assertThat(statuses(receipt)).containsOnly(RecipientStatus.REFUSED);
            assertThat(receipt.transmission().accountProblem()).isEmpty();
        }

        @Test
        void the_servers_words_are_those_of_the_fault() {
            mail().failNext(refusing(CHEF, 550, "5.1.1 boîte « chef » inconnue").and(deferring(CLIENT, 450, "4.2.0 réessayez")));
            assertThat(send().transmission().outcomes()).extracting(outcome -> outcome.reply().orElseThrow().text())
                .containsExactlyInAnyOrder("boîte « chef » inconnue", "réessayez");
        }

        @Test
        void one_is_refused_and_one_is_put_off() {
            mail().failNext(refusing(CHEF, 550, "5.1.1 no such user").and(deferring(CLIENT, 450, "4.2.0 greylisted")));
            assertThat(statuses(send())).containsExactly(RecipientStatus.DEFERRED, RecipientStatus.REFUSED);
            mail().assertNothingSent();
        }

        @Test
        void a_deferred_mail_is_sent_by_the_retry_with_the_same_bytes() {
            mail().failNext(deferring(451));
            Review review = mail().composer().review(draft());
            assertThat(statuses(mail().composer().send(review.id(), review.digest()))).containsOnly(RecipientStatus.DEFERRED);
            mail().assertNothingSent();
            mail().composer().retry(review.id());
            mail().assertSent().exactlyOne().header("Message-ID", review.manifest().messageId().wire()).envelope(CLIENT, CHEF);
        }

        @Test
        void a_refused_mail_is_taken_for_nobody() {
            mail().failNext(refusing(554, "5.7.1 looks like spam"));
            assertThat(statuses(send())).containsOnly(RecipientStatus.REFUSED);
            mail().assertNothingSent();
        }

        @Test
        void a_mail_whose_reply_is_lost_was_taken_and_is_in_doubt() {
            mail().failNext(inDoubt());
            assertThat(statuses(send())).containsOnly(RecipientStatus.IN_DOUBT);
            mail().assertSent().exactlyOne().envelope(CLIENT, CHEF);
        }

        @Test
        void nobody_answers() {
            mail().failNext(unavailable());
            DeliveryReceipt receipt = send();
            assertThat(statuses(receipt)).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(receipt.transmission().accountProblem().orElseThrow().kind())
                .isEqualTo(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
            mail().assertNothingSent();
        }

        @ParameterizedTest
        @EnumSource(value = AccountProblem.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNT_HOST_UNKNOWN")
        void every_problem_of_the_account_is_one(AccountProblem.Kind kind) {
            mail().failNext(account(kind));
            DeliveryReceipt receipt = send();
            assertThat(statuses(receipt)).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(receipt.transmission().accountProblem().orElseThrow().kind()).isEqualTo(kind);
        }

        @Test
        void a_defect_leaves_everybody_in_doubt() {
            mail().failNext(throwing(new IllegalStateException("a defect")));
            assertThat(statuses(send())).containsOnly(RecipientStatus.IN_DOUBT);
        }

        @Test
        void only_the_next_mail_meets_it() {
            mail().failNext(refusing(554, "5.7.1 looks like spam"));
            send();
            assertThat(statuses(send())).containsOnly(RecipientStatus.ACCEPTED);
        }

        @Test
        void a_held_mail_waits_until_the_test_lets_it_go() throws Exception {
            Fault held = held();
            mail().failNext(held);
            CompletableFuture<DeliveryReceipt> sending = CompletableFuture.supplyAsync(this::send, task -> new Thread(task).start());
            held.awaitMail();
            mail().assertNothingSent();
            assertThat(sending).isNotDone();
            held.release();
            assertThat(statuses(sending.get(30, TimeUnit.SECONDS))).containsOnly(RecipientStatus.ACCEPTED);
            mail().assertSent().exactlyOne().envelope(CLIENT, CHEF);
        }

        @Test
        void a_mail_that_would_meet_a_fault_can_be_cancelled_like_any_other() {
            mail().failNext(refusing(CHEF, 550, "5.1.1 no such user"));
            Review review = mail().composer().review(draft());
            AtomicReference<SendWatch> watch = new AtomicReference<>();
            watch.set(SendWatch.reporting(progress -> watch.get().cancel()));
            assertThat(statuses(mail().composer().send(review.id(), review.digest(), watch.get()))).doesNotContain(RecipientStatus.ACCEPTED);
            mail().assertNothingSent();
        }

        @Test
        void a_held_mail_is_the_servers_and_cannot_be_cancelled_any_more() throws Exception {
            Fault held = held();
            mail().failNext(held);
            Review review = mail().composer().review(draft());
            SendWatch watch = SendWatch.reporting(progress -> { });
            CompletableFuture<DeliveryReceipt> sending = CompletableFuture.supplyAsync(
                () -> mail().composer().send(review.id(), review.digest(), watch), task -> new Thread(task).start());
            held.awaitMail();
            assertThat(watch.cancel()).isFalse();
            held.release();
            assertThat(statuses(sending.get(30, TimeUnit.SECONDS))).containsOnly(RecipientStatus.ACCEPTED);
        }
    }

    @Nested
    class In_memory extends Faults {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Override
        LogisavMailExtension mail() {
            return mail;
        }
    }

    @Nested
    class Over_smtp extends Faults {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.overSmtp();

        @Override
        LogisavMailExtension mail() {
            return mail;
        }

        @Test
        void only_an_unknown_host_cannot_be_had_and_says_where_it_can() {
            assertThatThrownBy(() -> mail.failNext(account(AccountProblem.Kind.ACCOUNT_HOST_UNKNOWN)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("inMemory()");
        }
    }
}
