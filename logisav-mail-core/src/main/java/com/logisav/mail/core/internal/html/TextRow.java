package com.logisav.mail.core.internal.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A table's row as text: {@code a | b | c} on one line. Tables are also used to lay out a page: a row with one cell that says something, or
 * with a cell that holds lists, tables or quotations, is written as blocks one under the other.
 */
final class TextRow {

    private static final Set<String> CELLS = Set.of("td", "th");

    private TextRow() {}

    static void write(Element row, TextLayout layout, TextWalk walk) {
        List<Element> cells = row.children().stream().filter(child -> CELLS.contains(child.normalName())).toList();
        // Asked before any cell is written for a trial: with tables inside tables that would double at each level.
        if (cells.stream().anyMatch(cell -> cell.selectFirst("table, ul, ol, dl, blockquote, pre") != null)) {
            cells.forEach(cell -> walk.block(cell, 1));
            return;
        }
        List<String> texts = cells.stream().map(TextRow::text).toList();
        if (texts.stream().filter(text -> !text.isEmpty()).count() <= 1) {
            cells.forEach(cell -> walk.block(cell, 1));
        } else {
            layout.block(1);
            layout.words(String.join(" | ", texts));
        }
    }

    /** Its lines: who writes them on one folds what is between them. */
    private static String text(Element cell) {
        TextLayout inside = new TextLayout();
        new TextWalk(inside).children(cell);
        return inside.toString();
    }
}
