package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.harness.Comparison;
import com.logisav.mail.benchmarks.harness.ContenderFailedException;
import com.logisav.mail.benchmarks.harness.Pace;
import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Run;
import com.logisav.mail.benchmarks.harness.Suite;
import com.logisav.mail.benchmarks.harness.Worker;
import com.logisav.mail.benchmarks.mail.contender.Job;
import com.logisav.mail.benchmarks.mail.sink.SinkKey;
import com.logisav.mail.benchmarks.mail.sink.SinkProcess;
import com.logisav.mail.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Mails: scenarios one after the other, each with all contenders in turns, against one sink. */
public final class MailSuite implements Suite {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void run(Run run) throws Exception {
        Path directory = Files.createTempDirectory("benchmarks");
        Path key = directory.resolve("sink.p12");
        SinkKey.create(key);
        try (SinkProcess sink = SinkProcess.start(key, run.log());
            Field field = new Field(Path.of(System.getProperty("benchmarks.batch-module")), run.log())) {
            Job words = Job.words(sink, files(directory).resolve("file"), key);
            Map<String, Results> results = new LinkedHashMap<>();
            for (Scenario scenario : Scenarios.of(run.mode(), words, sink)) {
                results.put(scenario.name(), compare(run, scenario, sink, field));
            }
            sink.roundTrip(Duration.ZERO);
            write(run, new MailReport(results), Memory.measured(run, field, words));
        } finally {
            delete(directory);
        }
    }

    private static Results compare(Run run, Scenario scenario, SinkProcess sink, Field field) throws ContenderFailedException {
        run.say(scenario.name());
        if (scenario.job().connections() > 1) {
            warmUp(run, scenario, sink, field);
        }
        sink.roundTrip(scenario.roundTrip());
        Comparison comparison = Comparison.named(scenario.name()).counting(sink).unit(scenario.job().connections());
        for (Worker worker : field.workers(scenario.contenders(), scenario.job().connections())) {
            comparison.entrant(worker, scenario.job().setting());
        }
        return comparison.run(pace(run, scenario));
    }

    /** What has a JVM of its own for so many connections has nothing compiled yet. */
    private static void warmUp(Run run, Scenario scenario, SinkProcess sink, Field field) throws ContenderFailedException {
        sink.roundTrip(Duration.ZERO);
        int connections = scenario.job().connections();
        Comparison.named("warm-up").unit(connections).entrant(field.batch(connections), scenario.job().setting())
            .run(new Pace(run.choose(Duration.ofSeconds(4), Duration.ofSeconds(10)), Duration.ofMillis(200), 1, LIMIT));
    }

    /** Until everything that is used often is compiled. */
    private static Duration compilation(Run run) {
        return run.choose(Duration.ofSeconds(4), Duration.ofSeconds(30));
    }

    /** The first scenario is where everybody's code is compiled. */
    private static Pace pace(Run run, Scenario scenario) {
        Duration warmUp = scenario.name().equals(Scenarios.SMALL_0)
            ? compilation(run)
            : run.choose(Duration.ofMillis(500), Duration.ofSeconds(3));
        return new Pace(warmUp, run.choose(Duration.ofMillis(400), Duration.ofMillis(1000)), run.choose(3, 5), LIMIT);
    }

    private static void write(Run run, MailReport report, Memory memory) throws IOException {
        String page = Report.in(run.file("mail"), "Mails")
            .paragraph(run.choose("A first look: few and short turns.", "A full run.") + " The sink takes a mail's last reply as late as a server "
                + "that is so many milliseconds away, there and back; opening a TCP connection takes no time, which flatters whoever opens many.")
            .paragraph("The raw socket is the limit of the line; with SHA-256 it is the limit of whoever says afterwards which bytes were sent, as "
                + "logisav-mail does and nobody else here.")
            .table("Goals", report.goals(memory))
            .chart("ratios", report.chart())
            .table("Times as fast", report.ratios())
            .table("Mails per second", report.rates())
            .table("CPU and allocation", report.cost())
            .table("On the wire", report.wire())
            .table("Large files", memory.table())
            .write();
        run.say(page);
    }

    /** Random bytes: nothing on the way may find them easy. */
    private static Path files(Path directory) throws IOException {
        Random random = new Random(42);
        byte[] block = new byte[Scenarios.PDF];
        for (int size : new int[] {Scenarios.PDF, Scenarios.LARGE, Memory.SIZES.get(0), Memory.SIZES.get(1)}) {
            try (var out = Files.newOutputStream(directory.resolve("file-" + size))) {
                for (int written = 0; written < size; written += block.length) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
        }
        return directory;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
