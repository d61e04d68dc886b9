package com.logisav.mail.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With contenders in JVMs of their own, as in a run. */
class ComparisonTest {

    private static final Pace PACE = new Pace(Duration.ofMillis(1), Duration.ofMillis(40), 3, Duration.ofSeconds(20));

    @TempDir
    Path directory;

    private Worker first;
    private Worker second;

    private Worker worker(String name) {
        return Worker.of(name, JavaProgram.here(), directory.resolve("log"), Sleeper.class);
    }

    private Comparison between(Setting one, Setting other) {
        first = worker("first");
        second = worker("second");
        return Comparison.named("sleeping").entrant(first, one).entrant(second, other);
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    @Test
    void a_ratio_is_there_for_each_round_and_has_the_right_way_up() {
        Results results = between(Sleeper.QUICK, Sleeper.SLOW).run(PACE);

        Spread ratio = results.ratio("first", "second", Sample::rate).orElseThrow();
        assertThat(results.failures()).isEmpty();
        assertThat(ratio.median()).isGreaterThan(1);
        assertThat(results.of("first", sample -> sample.figure("size"))).contains(new Spread(7, 7, 7));
    }

    @Test
    void who_does_not_end_is_out_and_the_others_go_on() {
        Results results = between(Sleeper.HANGS, Sleeper.QUICK)
            .run(new Pace(Duration.ofMillis(1), Duration.ofMillis(40), 2, Duration.ofSeconds(3)));

        assertThat(results.failures()).containsExactly(Map.entry("first", "did not end within 3 s"));
        assertThat(results.contenders()).containsExactly("second");
        assertThat(results.ratio("first", "second", Sample::rate)).isEmpty();
    }

    @Test
    void who_fails_is_out_with_the_reason_and_does_not_look_fast() {
        Results results = between(Sleeper.FAILS, Sleeper.QUICK).run(PACE);

        assertThat(results.failures().get("first")).contains("IllegalStateException", "as it was told");
        assertThat(results.of("first", Sample::rate)).isEmpty();
    }

    @Test
    void what_is_counted_outside_is_divided_by_the_operations() {
        AtomicInteger read = new AtomicInteger();

        Results results = between(Sleeper.QUICK, Sleeper.QUICK).unit(4).counting(() -> Map.of("calls", 8.0 * read.getAndIncrement()))
            .run(new Pace(Duration.ofNanos(1), Duration.ofNanos(1), 1, Duration.ofSeconds(20)));

        assertThat(results.of("first", Sample::operations)).contains(new Spread(4, 4, 4));
        assertThat(results.of("first", sample -> sample.figure("calls"))).contains(new Spread(2, 2, 2));
    }
}
