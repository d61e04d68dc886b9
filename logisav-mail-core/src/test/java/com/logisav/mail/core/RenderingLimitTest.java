package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Renderers on the host's threads, with a limit. */
@Timeout(60)
class RenderingLimitTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private Composer composer;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private MailDraft draft() {
        return composer.draft(HostWorld.INVOICE_REF);
    }

    private Review review() {
        return composer.review(draft());
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Composer rendering(LogisavMailBuilder builder, Executor executor, Duration limit) {
        return builder.rendering(executor, limit).build().as(HostWorld.secretary());
    }

    @Test
    void a_document_in_time_is_rendered_on_the_hosts_thread() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        host.document.rendering = (out, mailable, context) -> {
            thread.set(Thread.currentThread());
            out.write(HostWorld.PDF);
        };
        composer = rendering(host.builder(contents), executor, Duration.ofSeconds(50));

        assertThat(review().isReady()).isTrue();
        assertThat(thread.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void one_that_takes_longer_blocks_and_is_interrupted_and_its_late_bytes_go_nowhere() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch reviewed = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        AtomicReference<Throwable> late = new AtomicReference<>();
        host.document.rendering = (out, mailable, context) -> {
            begun.countDown();
            untilInterrupted();
            await(reviewed);
            late.set(catchThrowable(() -> out.write(HostWorld.PDF)));
            written.countDown();
        };
        composer = rendering(host.builder(contents), task -> {
            executor.execute(task);
            await(begun);
        }, Duration.ofMillis(1));

        Review review = review();

        assertThat(Alerts.of(review)).containsExactly("DOCUMENT_FAILED");
        assertThat(review.alerts().get(0).text(Locale.FRANCE)).contains("plus de temps que permis");
        reviewed.countDown();
        written.await();
        assertThat(late.get()).isInstanceOf(IOException.class);
    }

    @Test
    void one_whose_turn_does_not_come_in_time_is_never_begun() {
        List<Runnable> queue = new ArrayList<>();
        composer = rendering(host.builder(contents), queue::add, Duration.ofMillis(1));

        assertThat(Alerts.of(review())).containsExactly("DOCUMENT_FAILED");

        queue.forEach(Runnable::run);
        assertThat(host.calls.of(DefaultAttachmentRenderer.class)).doesNotContain("render");
    }

    @Test
    void an_interrupted_caller_gets_a_blocked_review_and_keeps_the_interruption() {
        composer = rendering(host.builder(contents), task -> { }, Duration.ofSeconds(50));
        MailDraft draft = draft();
        Thread.currentThread().interrupt();

        Review review = composer.review(draft);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Alerts.of(review)).containsExactly("DOCUMENT_FAILED");
    }

    @Test
    void an_executor_that_takes_nothing_blocks_the_mail() {
        executor.shutdownNow();
        composer = rendering(host.builder(contents), executor, Duration.ofSeconds(50));

        assertThat(Alerts.of(review())).containsExactly("DOCUMENT_FAILED");
    }

    @Test
    void a_failure_there_is_a_failure_here() {
        host.document.rendering = (out, mailable, context) -> {
            throw new MadeForUsers();
        };
        composer = rendering(host.builder(contents), executor, Duration.ofSeconds(50));

        assertThat(review().alerts()).singleElement()
            .satisfies(alert -> assertThat(alert.arguments()).containsEntry("reason", "Le modèle de facture manque."));
    }
}
