package com.logisav.mail.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first column is words, the others are figures. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> columns) {
        rows.add(columns);
    }

    public static Table of(String... columns) {
        return new Table(List.of(columns));
    }

    /** One more row, with as many cells as there are columns. */
    public Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells: " + Arrays.toString(cells));
        }
        rows.add(List.of(cells));
        return this;
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(row.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
            if (lines.size() == 1) {
                lines.add("| --- |" + " ---: |".repeat(row.size() - 1) + "\n");
            }
        }
        return String.join("", lines);
    }
}
