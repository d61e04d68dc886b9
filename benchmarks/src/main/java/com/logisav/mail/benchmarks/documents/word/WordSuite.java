package com.logisav.mail.benchmarks.documents.word;

import com.logisav.mail.benchmarks.harness.ColdStart;
import com.logisav.mail.benchmarks.harness.Comparison;
import com.logisav.mail.benchmarks.harness.JavaProgram;
import com.logisav.mail.benchmarks.harness.Pace;
import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Run;
import com.logisav.mail.benchmarks.harness.Sample;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Spread;
import com.logisav.mail.benchmarks.harness.Suite;
import com.logisav.mail.benchmarks.harness.Worker;
import com.logisav.mail.benchmarks.report.Figures;
import com.logisav.mail.benchmarks.report.Report;
import com.logisav.mail.benchmarks.report.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Word: a letter of thirty fields, on one thread and on two, and the first one of a JVM. */
public final class WordSuite implements Suite {

    private static final String OURS = "logisav-mail";
    private static final String POI = "Apache POI";
    private static final double MOST = 1.0 / 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "word";
    }

    @Override
    public void run(Run run) throws Exception {
        JavaProgram program = JavaProgram.here();
        try (Worker ours = Worker.of(OURS, program, run.log(), OursWord.class); Worker poi = Worker.of(POI, program, run.log(), PoiWord.class)) {
            Results one = compare(run, ours, poi, 1);
            Results two = compare(run, ours, poi, 2);
            run.say("Word, the first letter of a JVM");
            Map<String, Spread> cold = ColdStart.compare(List.of(ours, poi), threads(1), run.choose(3, 7), LIMIT);
            Report report = Report.in(run.file("word"), "Word documents")
                .paragraph("A letter of one page with 30 merge fields, half of them scattered over runs. Ours reads the template once; POI's document is changed "
                    + "by filling it and is read for each letter.")
                .table("Goals", goals(one))
                .table("One letter, one thread", table(one))
                .table("Two threads", table(two))
                .table("From the start of a JVM to its first letter", cold(cold));
            one.failures().forEach((name, reason) -> report.paragraph(name + " is out: " + reason));
            run.say(report.write());
        }
    }

    private static Setting threads(int threads) {
        return Setting.empty().with("threads", threads);
    }

    private static Results compare(Run run, Worker ours, Worker poi, int threads) {
        run.say("Word, " + threads + " thread(s)");
        Pace pace = new Pace(Duration.ofSeconds(run.choose(4, 15)), Duration.ofMillis(run.choose(500, 2000)), run.choose(5, 11), LIMIT);
        return Comparison.named("threads " + threads).entrant(ours, threads(threads)).entrant(poi, threads(threads)).run(pace);
    }

    private static Table goals(Results one) {
        Optional<Spread> measured = one.ratio(OURS, POI, Sample::millis);
        return Table.of("logisav-mail", "at most", "measured", "reached").row("time of a letter, of POI's", Figures.of(MOST), Figures.of(measured),
            measured.map(spread -> spread.median() <= MOST ? "yes" : "no").orElse("not measured"));
    }

    private static Table table(Results results) {
        Table table = Table.of("", "ms per letter", "of POI's", "letters/s", "kB allocated", "of POI's", "bytes");
        for (String name : results.contenders()) {
            Optional<Spread> bytes = results.of(name, sample -> sample.figure("bytes"));
            table.row(name, Figures.of(results.of(name, Sample::millis)), Figures.of(results.ratio(name, POI, Sample::millis)),
                Figures.median(results.of(name, Sample::rate)), Figures.median(results.of(name, Sample::allocatedKilobytes)),
                Figures.of(results.ratio(name, POI, Sample::allocatedKilobytes)), Figures.median(bytes));
        }
        return table;
    }

    private static Table cold(Map<String, Spread> millis) {
        Table table = Table.of("", "ms");
        millis.forEach((name, spread) -> table.row(name, Figures.of(spread)));
        return table;
    }
}
