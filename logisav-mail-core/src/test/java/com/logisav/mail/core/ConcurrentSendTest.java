package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.NothingToRetryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one content store and one journal, many threads on both, one review. */
@Timeout(120)
class ConcurrentSendTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 12;

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private final ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** All at once, as far as a machine does anything at once. */
    private List<Throwable> race(int round, Consumer<Composer> act) throws Exception {
        LogisavMail one = host.mail(contents);
        LogisavMail other = host.mail(contents);
        CyclicBarrier start = new CyclicBarrier(2 * THREADS);
        List<Future<Throwable>> results = new ArrayList<>();
        for (int i = 0; i < 2 * THREADS; i++) {
            Composer composer = (i % 2 == round % 2 ? one : other).as(HostWorld.secretary());
            results.add(threads.submit(() -> {
                start.await();
                return catchThrowable(() -> act.accept(composer));
            }));
        }
        List<Throwable> thrown = new ArrayList<>();
        for (Future<Throwable> result : results) {
            thrown.add(result.get());
        }
        return thrown;
    }

    private void oneWonAndTheOthersNameIt(List<Throwable> thrown, Review review, int attempt) {
        assertThat(thrown).filteredOn(Objects::isNull).hasSize(1);
        assertThat(thrown).filteredOn(Objects::nonNull).hasSize(2 * THREADS - 1).allSatisfy(e ->
            assertThat(e).isInstanceOfSatisfying(AlreadyAttemptedException.class, refused -> {
                assertThat(refused.first().attempt()).isEqualTo(new AttemptId(review.id(), attempt));
                assertThat(refused.first().actorName()).isEqualTo("Marie");
            }));
    }

    @Test
    void a_review_leaves_once_and_every_other_send_names_the_first() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            host.sent.clear();
            Composer composer = host.mail(contents).as(HostWorld.secretary());
            Review review = composer.review(composer.attachLinkedFile(composer.draft(HostWorld.INVOICE_REF), "plan"));

            List<Throwable> thrown = race(round, each -> each.send(review.id(), review.digest()));

            assertThat(host.sent).singleElement()
                .satisfies(mail -> assertThat(mail.manifest().messageId()).isEqualTo(review.manifest().messageId()));
            oneWonAndTheOthersNameIt(thrown, review, 1);
        }
    }

    @Test
    void the_frozen_files_are_gone_afterwards() throws Exception {
        Composer composer = host.mail(contents).as(HostWorld.secretary());
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));

        race(0, each -> each.send(review.id(), review.digest()));

        try (Stream<Path> files = Files.walk(contents)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_retry_leaves_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            host.answering(RecipientStatus.DEFERRED);
            Composer composer = host.mail(contents).as(HostWorld.secretary());
            Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));
            composer.send(review.id(), review.digest());
            host.sent.clear();
            host.answering(RecipientStatus.ACCEPTED);

            List<Throwable> thrown = race(round, each -> each.retry(review.id()));

            assertThat(host.sent).hasSize(1);
            assertThat(thrown).filteredOn(Objects::isNull).hasSize(1);
            assertThat(thrown).filteredOn(Objects::nonNull).allSatisfy(e ->
                assertThat(e).isInstanceOfAny(AlreadyAttemptedException.class, NothingToRetryException.class));
        }
    }
}
