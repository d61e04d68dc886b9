package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Sample;
import com.logisav.mail.benchmarks.harness.Spread;
import com.logisav.mail.benchmarks.mail.sink.Counts;
import com.logisav.mail.benchmarks.report.BarChart;
import com.logisav.mail.benchmarks.report.Figures;
import com.logisav.mail.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables and the chart, from what was measured; by scenario. */
final class MailReport {

    private static final List<String> OTHERS = List.of(Field.RAW, Field.HASHING, Field.ANGUS, Field.BATCH, Field.SIMPLE, Field.SPRING);

    private final Map<String, Results> results;

    MailReport(Map<String, Results> results) {
        this.results = results;
    }

    /**
     * What is to be reached, and what was.
     *
     * @param memory has goals of its own
     */
    Table goals(Memory memory) {
        Table table = Table.of("logisav-mail against", "to reach", "measured (smallest to largest)", "reached");
        for (Goal goal : Goal.ALL) {
            Optional<Spread> reached = goal.reached(results);
            String verdict = reached.map(spread -> spread.median() >= goal.wanted() ? "yes" : "no").orElse("not measured");
            table.row(goal.scenario() + ": " + goal.what().words + ", " + goal.against(), Figures.of(goal.wanted()), Figures.of(reached), verdict);
        }
        memory.goals(table);
        return table;
    }

    Table rates() {
        List<String> columns = new ArrayList<>(List.of("mails per second", Field.OURS));
        columns.addAll(OTHERS);
        Table table = Table.of(columns.toArray(String[]::new));
        results.forEach((scenario, result) -> {
            List<String> cells = new ArrayList<>(List.of(scenario));
            for (String name : columns.subList(1, columns.size())) {
                cells.add(result.of(name, Sample::rate).map(Figures::of).orElse(result.failures().getOrDefault(name, "-")));
            }
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }

    Table ratios() {
        List<String> columns = new ArrayList<>(List.of("times the mails per second of"));
        columns.addAll(OTHERS);
        Table table = Table.of(columns.toArray(String[]::new));
        results.forEach((scenario, result) -> {
            List<String> cells = new ArrayList<>(List.of(scenario));
            OTHERS.forEach(other -> cells.add(Figures.of(result.ratio(Field.OURS, other, Sample::rate))));
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }

    Table cost() {
        Table table = Table.of("per mail", "ms of CPU (smallest to largest)", "KB allocated");
        for (String scenario : List.of(Scenarios.SMALL_0, Scenarios.PDF_0, Scenarios.LARGE_0, Scenarios.LARGE_TLS)) {
            Results result = results.get(scenario);
            if (result != null) {
                result.contenders().forEach(name -> table.row(scenario + ": " + name, Figures.of(result.of(name, Sample::cpuMillis)),
                    Figures.median(result.of(name, Sample::allocatedKilobytes))));
            }
        }
        return table;
    }

    Table wire() {
        Table table = Table.of("per mail", Counts.ROUND_TRIPS, Counts.COMMANDS, Counts.CONNECTIONS);
        for (String scenario : List.of(Scenarios.SMALL_20, Scenarios.FIVE_20, Scenarios.SMALL_20_16)) {
            Results result = results.get(scenario);
            if (result != null) {
                result.contenders().forEach(name -> table.row(scenario + ": " + name, counted(result, name, Counts.ROUND_TRIPS),
                    counted(result, name, Counts.COMMANDS), counted(result, name, Counts.CONNECTIONS)));
            }
        }
        return table;
    }

    private static String counted(Results result, String name, String figure) {
        return Figures.median(result.of(name, sample -> sample.figure(figure)));
    }

    BarChart chart() {
        BarChart chart = BarChart.titled("logisav-mail beside others", "times the mails per second of each, in the same round");
        results.forEach((scenario, result) -> {
            chart.group(scenario);
            OTHERS.forEach(other -> result.ratio(Field.OURS, other, Sample::rate).ifPresent(spread -> chart.bar(other, spread)));
        });
        return chart;
    }
}
