package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances over one content store and one journal, each with threads of its own: one mail. */
class TwoNodesTest {

    private static final int THREADS_EACH = 4;

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final LogisavMail one;
    private final LogisavMail other;

    TwoNodesTest(@TempDir Path shared) {
        one = host.builder().contents(ContentStore.inDirectory(shared, host.clock)).build();
        other = host.builder().contents(ContentStore.inDirectory(shared, host.clock)).build();
    }

    /** What each of eight threads, four a node, came to, starting at once. */
    private <T> List<Outcome<T>> together(Function<Composer, T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS_EACH);
        CyclicBarrier start = new CyclicBarrier(2 * THREADS_EACH);
        List<Future<Outcome<T>>> running = new ArrayList<>();
        for (int i = 0; i < 2 * THREADS_EACH; i++) {
            LogisavMail node = i % 2 == 0 ? one : other;
            running.add(threads.submit(() -> {
                start.await();
                return Outcome.of(() -> act.apply(node.as(CAMILLE)));
            }));
        }
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Future<Outcome<T>> each : running) {
            outcomes.add(each.get());
        }
        threads.shutdown();
        return outcomes;
    }

    @RepeatedTest(5)
    void sending_one_review_from_all_threads_lets_one_mail_leave_and_refuses_the_others_by_its_name() throws Exception {
        Review review = one.as(CAMILLE).review(one.as(CAMILLE).draft(INVOICE));

        List<Outcome<DeliveryReceipt>> outcomes = together(composer -> composer.send(review.id(), review.digest()));

        assertThat(host.postbox.received()).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome::isAnswer)).hasSize(1);
        assertThat(outcomes.stream().filter(each -> !each.isAnswer()).map(Outcome::failure)).hasSize(2 * THREADS_EACH - 1)
            .allSatisfy(failure -> assertThat(failure).isInstanceOfSatisfying(AlreadyAttemptedException.class,
                refusal -> assertThat(refusal.first().attempt().review()).isEqualTo(review.id())));
    }

    @RepeatedTest(5)
    void sending_as_many_reviews_of_the_same_as_there_are_threads_lets_one_mail_leave_whose_name_the_others_get() throws Exception {
        Queue<Review> reviews = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 2 * THREADS_EACH; i++) {
            LogisavMail node = i % 2 == 0 ? one : other;
            reviews.add(node.as(CAMILLE).review(node.as(CAMILLE).draft(INVOICE)));
        }

        List<Outcome<DeliveryReceipt>> outcomes = together(composer -> {
            Review review = reviews.remove();
            return composer.send(review.id(), review.digest());
        });

        assertThat(host.postbox.received()).hasSize(1);
        Outcome<DeliveryReceipt> winner = outcomes.stream().filter(Outcome::isAnswer).findFirst().orElseThrow();
        assertThat(outcomes.stream().filter(each -> !each.isAnswer()).map(Outcome::failure)).hasSize(2 * THREADS_EACH - 1)
            .allSatisfy(failure -> assertThat(failure).isInstanceOfSatisfying(AlreadyAttemptedException.class,
                refusal -> assertThat(refusal.first().attempt()).isEqualTo(winner.answer().get(0).attempt())));
    }

    @RepeatedTest(5)
    void a_retry_and_a_new_mail_with_the_same_at_once_let_one_of_them_leave() throws Exception {
        Review putOff = one.as(CAMILLE).review(one.as(CAMILLE).draft(INVOICE));
        host.postbox.failNext(Fault.deferring(451));
        one.as(CAMILLE).send(putOff.id(), putOff.digest());
        Review anew = one.as(CAMILLE).review(one.as(CAMILLE).draft(INVOICE));
        AtomicInteger turn = new AtomicInteger();

        List<Outcome<DeliveryReceipt>> outcomes = together(composer -> turn.getAndIncrement() % 2 == 0
            ? composer.retry(putOff.id()) : composer.send(anew.id(), anew.digest()));

        assertThat(host.postbox.received()).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome::isAnswer)).hasSize(1);
    }

    @RepeatedTest(5)
    void retrying_from_all_threads_lets_one_retry_leave() throws Exception {
        Review review = one.as(CAMILLE).review(one.as(CAMILLE).draft(INVOICE));
        host.postbox.failNext(Fault.deferring(451));
        one.as(CAMILLE).send(review.id(), review.digest());

        List<Outcome<DeliveryReceipt>> outcomes = together(composer -> composer.retry(review.id()));

        assertThat(host.postbox.received()).hasSize(1);
        assertThat(outcomes.stream().filter(each -> !each.isAnswer()).map(Outcome::failure)).hasSize(2 * THREADS_EACH - 1)
            .allSatisfy(failure -> assertThat(failure).isInstanceOfAny(AlreadyAttemptedException.class, NothingToRetryException.class));
    }

    @Test
    void each_step_may_be_on_another_node() {
        MailDraft draft = one.as(CAMILLE).draft(INVOICE);
        draft = draft.attach(other.as(CAMILLE).upload(draft, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan"))));
        Review review = one.as(CAMILLE).review(other.as(CAMILLE).rebuild(draft.values()));

        DeliveryReceipt receipt = other.as(CAMILLE).send(review.id(), review.digest());

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(host.postbox.only().attachments()).hasSize(2);
    }

    /** An answer, or what was thrown in its place. */
    private record Outcome<T>(List<T> answer, List<RuntimeException> thrown) {

        static <T> Outcome<T> of(Supplier<T> act) {
            try {
                return new Outcome<>(List.of(act.get()), List.of());
            } catch (RuntimeException e) {
                return new Outcome<>(List.of(), List.of(e));
            }
        }

        boolean isAnswer() {
            return !answer.isEmpty();
        }

        RuntimeException failure() {
            return thrown.get(0);
        }
    }
}
