package com.logisav.mail.smtp.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
        List<String> all = new ArrayList<>();
        for (Cell cell : Cell.all()) {
            if (cell.mode() == mode && cell.keeps()) {
                String other = words(cell.step(), cell.fault(), Mode.ONE_BY_ONE);
                String words = words(cell.step(), cell.fault(), mode);
                if (!words.equals(other)) {
                    all.add("- " + cell.step().title + ", " + cell.fault().title + ": " + words);
                }
            }
        }
        text.append('\n').append(title).append(all.isEmpty() ? ", every case ends the same.\n" : ", every case ends the same but:\n\n");
        text.append(all.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
