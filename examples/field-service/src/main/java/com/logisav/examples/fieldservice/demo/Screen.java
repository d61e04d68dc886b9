package com.logisav.examples.fieldservice.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the story in at most 100 columns. */
final class Screen {

    private static final int WIDTH = 98;
    private static final int LABEL = 14;

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println(title);
        out.println("=".repeat(Math.min(WIDTH, title.length())));
    }

    void heading(String heading) {
        out.println();
        out.println(heading);
        out.println("-".repeat(Math.min(WIDTH, heading.length())));
    }

    /** A sentence of the story. */
    void tell(String sentence) {
        wrapped("", sentence, 0);
    }

    /** What stands in a field of a window. */
    void field(String label, String value) {
        wrapped("    " + String.format(Locale.ROOT, "%-" + (LABEL - 1) + "s ", label), value, 4 + LABEL);
    }

    /** A sentence that a user reads. */
    void reads(String sentence) {
        sentence.lines().forEach(line -> wrapped("    → ", line, 6));
    }

    /** What happened below the surface. */
    void note(String sentence) {
        wrapped("    (", sentence + ")", 5);
    }

    void gap() {
        out.println();
    }

    private void wrapped(String head, String text, int indent) {
        String lead = head;
        for (String line : lines(text, WIDTH - Math.max(indent, head.length()))) {
            out.println((lead + line).stripTrailing());
            lead = " ".repeat(indent);
        }
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
