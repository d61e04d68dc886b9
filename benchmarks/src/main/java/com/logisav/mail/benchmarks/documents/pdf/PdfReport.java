package com.logisav.mail.benchmarks.documents.pdf;

import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Sample;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.SmallestHeap;
import com.logisav.mail.benchmarks.harness.Spread;
import com.logisav.mail.benchmarks.harness.Worker;
import com.logisav.mail.benchmarks.report.Figures;
import com.logisav.mail.benchmarks.report.Report;
import com.logisav.mail.benchmarks.report.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** The tables, from what was measured. */
final class PdfReport {

    static final String ONE = "one page, one thread";
    static final String TWO = "one page, two threads";
    /** In turns of the same round: a JVM that was measured minutes before ran on another machine, if others use it too. */
    static final String SCALING = "one page, on one thread beside two";
    static final String COMPUTING = "computing alone";
    static final String ALLOCATING = "allocating alone";
    static final String HUNDRED = "a hundred pages, one thread";

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int DOCUMENTS = 3;
    /** A step of the heaps that are tried. */
    private static final double FLAT = 1.25;
    /** 1.8 of 2: what two threads gain, of what the machine lets them gain. */
    private static final double GAIN = 0.9;

    private final Map<String, Results> results;
    private final Map<String, Spread> cold;

    PdfReport(Map<String, Results> results, Map<String, Spread> cold) {
        this.results = results;
        this.cold = cold;
    }

    String write(Report report, List<Worker> workers, Setting onePage, Setting hundredPages) throws IOException {
        Map<String, Heaps> heaps = new LinkedHashMap<>();
        workers.forEach(worker -> heaps.put(worker.name(), new Heaps(SmallestHeap.find(worker, onePage, DOCUMENTS, LIMIT),
            SmallestHeap.find(worker, hundredPages, DOCUMENTS, LIMIT))));
        report.paragraph("An invoice with 40 lines on one page, its font embedded. Ours is merged, tagged, PDF/A-3a and PDF/UA-1; openhtmltopdf used plainly has its HTML "
            + "merged beforehand, no tags and no archive; drawn by hand is the limit, without a layout. Ratios are of two turns of the same round.")
            .table("Goals", goals(heaps));
        results.forEach((name, result) -> {
            report.table(name, measured(result));
            result.failures().forEach((contender, reason) -> report.paragraph(contender + " is out: " + reason));
        });
        report.table("What two threads gain", gains());
        return report.table("From the start of a JVM to its first document", first()).table("Smallest heap", table(heaps)).write();
    }

    private Table goals(Map<String, Heaps> heaps) {
        Table table = Table.of("logisav-mail", "at most", "measured", "reached");
        goal(table, "time, of openhtmltopdf's", 0.9, ratio(ONE, Sample::millis));
        goal(table, "allocation, of openhtmltopdf's", 0.6, ratio(ONE, Sample::allocatedKilobytes));
        goal(table, "seconds to the first document of a JVM", 1.3,
            Optional.ofNullable(cold.get(PdfSuite.OURS)).map(each -> Spread.of(each.min() / 1000, each.median() / 1000, each.max() / 1000)));
        goal(table, "documents/s on one thread, of those on two", 1 / 1.8, loss(PdfSuite.OURS));
        goal(table, "that, of what it is for " + ALLOCATING, 1 / GAIN, beside(loss(PdfSuite.OURS), loss(ALLOCATING)));
        goal(table, "heap for a hundred pages, of that for one (flat memory)", FLAT,
            Optional.ofNullable(heaps.get(PdfSuite.OURS)).flatMap(Heaps::growth));
        return table;
    }

    private static void goal(Table table, String words, double most, Optional<Spread> measured) {
        String verdict = measured.map(spread -> spread.median() <= most ? "yes" : "no").orElse("not measured");
        table.row(words, Figures.of(most), Figures.of(measured), verdict);
    }

    static String on(int threads, String work) {
        return work + " on " + threads;
    }

    /** What is done on one thread, of what is done on two. */
    private Optional<Spread> loss(String work) {
        return of(SCALING).ratio(on(1, work), on(2, work), Sample::rate);
    }

    private static Optional<Spread> beside(Optional<Spread> ours, Optional<Spread> other) {
        return ours.flatMap(mine -> other.map(its -> mine.median() / its.median())).map(ratio -> Spread.of(ratio, ratio, ratio));
    }

    private Table gains() {
        Table table = Table.of("on two threads, of one", "done");
        for (String work : List.of(PdfSuite.OURS, COMPUTING, ALLOCATING)) {
            table.row(work, Figures.of(of(SCALING).ratio(on(2, work), on(1, work), Sample::rate)));
        }
        return table;
    }

    private Optional<Spread> ratio(String scenario, ToDoubleFunction<Sample> figure) {
        return of(scenario).ratio(PdfSuite.OURS, PdfSuite.PLAIN, figure);
    }

    private Results of(String scenario) {
        return Objects.requireNonNull(results.get(scenario), scenario);
    }

    private static Table measured(Results result) {
        Table table = Table.of("", "ms", "of openhtmltopdf's", "ms of CPU", "documents/s", "MB allocated", "of openhtmltopdf's", "kB");
        for (String name : result.contenders()) {
            table.row(name, Figures.of(result.of(name, Sample::millis)), Figures.of(result.ratio(name, PdfSuite.PLAIN, Sample::millis)),
                Figures.median(result.of(name, Sample::cpuMillis)), Figures.median(result.of(name, Sample::rate)),
                Figures.median(result.of(name, sample -> sample.allocatedKilobytes() / 1000)),
                Figures.of(result.ratio(name, PdfSuite.PLAIN, Sample::allocatedKilobytes)),
                Figures.median(result.of(name, sample -> sample.figure("bytes") / 1000)));
        }
        return table;
    }

    private Table first() {
        Table table = Table.of("", "ms");
        cold.forEach((name, spread) -> table.row(name, Figures.of(spread)));
        return table;
    }

    private static Table table(Map<String, Heaps> heaps) {
        Table table = Table.of("-Xmx in MB", "one page", "a hundred pages");
        heaps.forEach((name, each) -> table.row(name, written(each.onePage()), written(each.hundredPages())));
        return table;
    }

    private static String written(OptionalInt megabytes) {
        return megabytes.isPresent() ? Integer.toString(megabytes.getAsInt()) : "more than 2048";
    }

    /** The smallest heaps in which documents are made, in megabytes; empty for more than were tried. */
    private record Heaps(OptionalInt onePage, OptionalInt hundredPages) {

        Optional<Spread> growth() {
            if (onePage.isEmpty() || hundredPages.isEmpty()) {
                return Optional.empty();
            }
            double times = (double) hundredPages.getAsInt() / onePage.getAsInt();
            return Optional.of(Spread.of(times, times, times));
        }
    }
}
