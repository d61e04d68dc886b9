package com.logisav.mail.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallestHeapTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void a_heap_that_is_smaller_than_what_is_held_at_once_does_not_suffice(@TempDir Path directory) {
        try (Worker hoarder = Worker.of("hoarder", JavaProgram.here(), directory.resolve("log"), Sleeper.class)) {
            assertThat(SmallestHeap.suffices(hoarder, 32, Sleeper.HOARDS, 1, LIMIT)).isFalse();
            assertThat(SmallestHeap.suffices(hoarder, 256, Sleeper.HOARDS, 1, LIMIT)).isTrue();
        }
    }
}
