package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls on many threads begin together, and end however one of them ends. */
class TogetherTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void answers_come_in_the_order_of_the_threads() throws Exception {
        assertThat(Together.run(thread -> () -> thread)).isEqualTo(IntStream.range(0, Together.THREADS).boxed().toList());
    }

    @Test
    void nobody_begins_before_the_last_is_there() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);

        List<Boolean> early = Together.run(thread -> {
            boolean last = thread == Together.THREADS - 1;
            boolean others = last && hasBegun(begun);
            return () -> {
                begun.countDown();
                return others;
            };
        });

        assertThat(early).doesNotContain(true);
    }

    @Test
    void nobody_begins_a_round_before_all_have_ended_the_one_before() throws Exception {
        AtomicInteger ended = new AtomicInteger();

        List<List<Boolean>> answers = Together.rounds(50, round -> thread -> () -> {
            boolean allThere = ended.get() >= round * Together.THREADS;
            ended.incrementAndGet();
            return allThere;
        });

        assertThat(answers).hasSize(Together.THREADS).allSatisfy(each -> assertThat(each).hasSize(50).doesNotContain(false));
    }

    @Test
    void who_fails_in_a_round_holds_nobody_up() {
        AssertionError error = new AssertionError("not so");

        assertThatThrownBy(() -> Together.rounds(50, round -> thread -> () -> {
            if (thread == Together.THREADS - 1 && round == 7) {
                throw error;
            }
            return thread;
        })).isSameAs(error);
    }

    private static boolean hasBegun(CountDownLatch begun) {
        try {
            return begun.await(SHORT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void threads_keep_no_program_alive() throws Exception {
        assertThat(Together.run(thread -> () -> Thread.currentThread().isDaemon())).doesNotContain(false);
    }

    @Test
    void what_a_call_throws_comes_as_it_was_thrown() {
        IOException failure = new IOException("no disk");
        AssertionError error = new AssertionError("not so");

        assertThatThrownBy(() -> Together.run(thread -> () -> {
            throw failure;
        })).isSameAs(failure);
        assertThatThrownBy(() -> Together.run(thread -> () -> {
            throw error;
        })).isSameAs(error);
    }

    @Test
    void a_call_without_an_answer_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> Together.run(SHORT, thread -> () -> {
            never.await();
            return thread;
        })).isInstanceOf(IllegalStateException.class).hasMessage("no answer within 100 ms with 16 threads at once");
    }
}
