package com.logisav.mail.benchmarks.mail.contender;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Meter;
import com.logisav.mail.benchmarks.harness.Sample;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.benchmarks.mail.sink.Counts;
import com.logisav.mail.benchmarks.mail.sink.Sink;
import com.logisav.mail.benchmarks.mail.sink.SinkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that no clock has a say in, so that they are held and not only printed. */
class WireFiguresTest {

    private static final int MAILS = 10;

    @TempDir
    Path directory;

    private Sink sink;

    @BeforeEach
    void start() throws IOException {
        sink = Sink.start(Optional.empty());
        sink.roundTrip(Duration.ofMillis(20));
    }

    @AfterEach
    void stop() throws IOException {
        sink.close();
    }

    private Job words() {
        return new Job(sink.port(), 1, 1, 0, directory.resolve("file"), Job.Encryption.NONE, directory.resolve("key"));
    }

    /** Counted from the second mail on: the first finds no connection. */
    private Map<String, Double> perMail(Contender contender, Job job) throws Exception {
        try (Work work = contender.prepare(job.setting())) {
            work.perform(job.connections());
            Map<String, Double> counts = new TreeMap<>(sink.counts());
            work.perform(MAILS);
            counts.replaceAll((name, before) -> (sink.counts().get(name) - before) / MAILS);
            return counts;
        }
    }

    @Nested
    class Ours_needs {

        @Test
        void two_round_trips_for_a_mail_to_one() throws Exception {
            Map<String, Double> perMail = perMail(new Ours(), words());

            assertThat(perMail).containsEntry(Counts.MAILS, 1.0).containsEntry(Counts.ROUND_TRIPS, 2.0).containsEntry(Counts.COMMANDS, 3.0)
                .containsEntry(Counts.CONNECTIONS, 0.0);
        }

        @Test
        void three_round_trips_for_a_mail_to_five() throws Exception {
            Map<String, Double> perMail = perMail(new Ours(), words().to(5));

            assertThat(perMail).containsEntry(Counts.MAILS, 1.0).containsEntry(Counts.ROUND_TRIPS, 3.0).containsEntry(Counts.COMMANDS, 7.0)
                .containsEntry(Counts.CONNECTIONS, 0.0);
        }

        @Test
        void no_more_connections_than_senders() throws Exception {
            perMail(new Ours(), words().on(4));

            assertThat(sink.counts().get(Counts.CONNECTIONS)).isBetween(1.0, 4.0);
        }
    }

    /** Known from others' measurements and from the protocol: if these were counted differently, it would be our counting. */
    @Nested
    class Counted_right_for {

        @Test
        void angus_mail_that_waits_for_each_reply() throws Exception {
            assertThat(perMail(new AngusKept(), words())).containsEntry(Counts.ROUND_TRIPS, 4.0).containsEntry(Counts.CONNECTIONS, 0.0);
            assertThat(perMail(new AngusKept(), words().to(5))).containsEntry(Counts.ROUND_TRIPS, 8.0);
        }

        @Test
        void spring_and_simple_java_mail_that_connect_for_each_mail() throws Exception {
            assertThat(perMail(new Spring(), words())).containsEntry(Counts.ROUND_TRIPS, 7.0).containsEntry(Counts.CONNECTIONS, 1.0);
            assertThat(perMail(new SimpleJavaMail(), words())).containsEntry(Counts.ROUND_TRIPS, 7.0).containsEntry(Counts.CONNECTIONS, 1.0);
        }

        @Test
        void a_raw_socket_that_pipelines() throws Exception {
            assertThat(perMail(new RawSocket(), words().to(5))).containsEntry(Counts.MAILS, 1.0).containsEntry(Counts.ROUND_TRIPS, 2.0);
        }
    }

    /** About twice what was measured on JDK 17: 66 KB for words alone, 237 with a file of 200 KB, 269 with one of 10 MB. */
    @Nested
    class Allocated {

        private double kilobytes(Job job) throws Exception {
            sink.roundTrip(Duration.ZERO);
            try (Work work = new Ours().prepare(job.setting())) {
                work.perform(3 * MAILS);
                Sample sample = Meter.measure(work, MAILS);
                return sample.allocatedKilobytes();
            }
        }

        private Job attaching(int bytes) throws IOException {
            Job job = words().attaching(bytes);
            Files.write(job.file(), new byte[bytes]);
            return job;
        }

        @Test
        void a_small_mail_takes_less_than_150_kilobytes() throws Exception {
            assertThat(kilobytes(words())).isBetween(1.0, 150.0);
        }

        @Test
        void a_large_file_takes_hardly_more_than_a_small_one() throws Exception {
            double small = kilobytes(attaching(200_000));
            double large = kilobytes(attaching(10_000_000));

            assertThat(small).isLessThan(500);
            assertThat(large).isLessThan(1.5 * small);
        }
    }

    @Test
    void through_tls_a_kept_connection_costs_no_more_round_trips() throws Exception {
        Path key = directory.resolve("sink.p12");
        SinkKey.create(key);
        try (Sink encrypted = Sink.start(Optional.of(key));
            Work work = new Ours()
                .prepare(new Job(encrypted.encryptedPort(), 1, 1, 0, directory.resolve("file"), Job.Encryption.TLS, key).setting())) {
            encrypted.roundTrip(Duration.ofMillis(20));
            work.perform(1);
            double before = encrypted.counts().get(Counts.ROUND_TRIPS);

            work.perform(MAILS);

            assertThat(encrypted.counts().get(Counts.ROUND_TRIPS) - before).isEqualTo(2.0 * MAILS);
        }
    }
}
