package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.harness.Mode;
import com.logisav.mail.benchmarks.mail.contender.Job;
import com.logisav.mail.benchmarks.mail.sink.SinkProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is measured, in this order; the first warms everybody up, since nobody waits there. */
final class Scenarios {

    static final String SMALL_0 = "2 KB, 0 ms, 1 connection";
    static final String SMALL_5 = "2 KB, 5 ms, 1 connection";
    static final String SMALL_20 = "2 KB, 20 ms, 1 connection";
    static final String SMALL_20_4 = "2 KB, 20 ms, 4 connections";
    static final String SMALL_5_16 = "2 KB, 5 ms, 16 connections";
    static final String SMALL_20_16 = "2 KB, 20 ms, 16 connections";
    static final String FIVE_20 = "2 KB to five, 20 ms, 1 connection";
    static final String PDF_0 = "200 KB PDF, 0 ms, 1 connection";
    static final String PDF_20 = "200 KB PDF, 20 ms, 1 connection";
    static final String LARGE_0 = "10 MB, 0 ms, 1 connection";
    static final String LARGE_TLS = "10 MB through TLS, 0 ms, 1 connection";

    static final int PDF = 200_000;
    static final int LARGE = 10_000_000;

    private static final List<String> ALL = List.of();
    private static final Duration NEAR = Duration.ZERO;
    private static final Duration TOWN = Duration.ofMillis(5);
    private static final Duration FAR = Duration.ofMillis(20);

    private Scenarios() {}

    static List<Scenario> of(Mode mode, Job words, SinkProcess sink) {
        List<Scenario> scenarios = new ArrayList<>(List.of(
            new Scenario(SMALL_0, words, NEAR, ALL),
            new Scenario(SMALL_20, words, FAR, ALL),
            new Scenario(SMALL_5_16, words.on(16), TOWN, ALL),
            new Scenario(SMALL_20_16, words.on(16), FAR, ALL),
            new Scenario(FIVE_20, words.to(5), FAR, ALL),
            new Scenario(PDF_0, words.attaching(PDF), NEAR, ALL),
            new Scenario(LARGE_0, words.attaching(LARGE), NEAR, ALL),
            new Scenario(LARGE_TLS, words.attaching(LARGE).through(sink), NEAR, List.of(Field.OURS, Field.ANGUS, Field.RAW, Field.HASHING))));
        if (mode == Mode.FULL) {
            scenarios.add(new Scenario(SMALL_5, words, TOWN, ALL));
            scenarios.add(new Scenario(SMALL_20_4, words.on(4), FAR, ALL));
            scenarios.add(new Scenario(PDF_20, words.attaching(PDF), FAR, ALL));
        }
        return scenarios;
    }
}
