package com.logisav.mail.smtp.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The matrix as the documentation shows it. */
final class FaultTable {

    private final FaultMatrix matrix;

    FaultTable(FaultMatrix matrix) {
        this.matrix = matrix;
    }

    /** Markdown: the table of a mail to three, one command after the other, then what differs otherwise. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        row(text, "where the server fails", Arrays.stream(Fault.values()).map(fault -> fault.title).toList());
        row(text, "---", Arrays.stream(Fault.values()).map(fault -> "---").toList());
        for (Step step : Step.values()) {
            row(text, step.title, Arrays.stream(Fault.values()).map(fault -> words(step, fault, Mode.ONE_BY_ONE)).toList());
        }
        differences(text, "With PIPELINING offered, to three", Mode.GROUPED);
        differences(text, "With PIPELINING offered, to one", Mode.GROUPED_TO_ONE);
        differences(text, "With PIPELINING offered, to one, by a server that says 354 though it accepted nobody", Mode.GROUPED_TO_ONE_LENIENT);
        differences(text, "On a connection that has carried a mail before, to three", Mode.KEPT);
        differences(text, "On such a connection with PIPELINING, to three", Mode.KEPT_GROUPED);
        differences(text, "On such a connection with PIPELINING, to one", Mode.KEPT_GROUPED_TO_ONE);
        return text.toString();
    }

    private static void row(StringBuilder text, String title, List<String> cells) {
        text.append("| ").append(title).append(" | ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String words(Step step, Fault fault, Mode mode) {
        if (!Cell.isPossible(step, fault)) {
            return "–";
        }
        return matrix.of(new Cell(step, fault, mode, true)).words();
    }

    private void differences(StringBuilder text, String title, Mode mode) {
        StringBuilder all = new StringBuilder();
        for (Step step : Step.values()) {
            Map<String, List<String>> faults = new LinkedHashMap<>();
            for (Cell cell : Cell.all()) {
                if (cell.step() == step && cell.mode() == mode && cell.keeps() && differs(cell)) {
                    faults.computeIfAbsent(words(step, cell.fault(), mode), words -> new ArrayList<>()).add(cell.fault().title);
                }
            }
            faults.forEach((words, titles) -> all.append("- " + step.title + ": " + String.join(", ", titles) + ": " + words + "\n"));
        }
        text.append('\n').append(title).append(all.isEmpty() ? ", every case ends the same.\n" : ", every case ends the same but:\n\n");
        text.append(all);
    }

    private boolean differs(Cell cell) {
        return !words(cell.step(), cell.fault(), cell.mode()).equals(words(cell.step(), cell.fault(), Mode.ONE_BY_ONE));
    }
}
