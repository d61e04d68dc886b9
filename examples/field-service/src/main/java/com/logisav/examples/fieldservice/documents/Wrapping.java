package com.logisav.examples.fieldservice.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its spaces; no-break spaces hold. */
final class Wrapping {

    private Wrapping() {}

    static List<String> wrap(Sheet sheet, Ink ink, float width, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && sheet.width(ink, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
