package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Line;
import java.io.IOException;
import java.util.List;

/** The lines of a quote or an invoice, over as many pages as they need; the head of the table comes again on each. */
final class LineTable {

    private static final float LABEL_WIDTH = 232;
    private static final float QUANTITY = 325;
    private static final float UNIT = 333;
    private static final float PRICE = 425;
    private static final float RATE = 472;
    private static final float ROW = 12.6f;

    private final Sheet sheet;
    private final Formats formats;

    LineTable(Sheet sheet, Formats formats) {
        this.sheet = sheet;
        this.formats = formats;
    }

    /** Draws the table from here down and answers where it ends. */
    float draw(float top, List<Line> lines) throws IOException {
        float y = head(top);
        for (Line line : lines) {
            List<String> label = Wrapping.wrap(sheet, Ink.BODY, LABEL_WIDTH, line.label());
            if (y + label.size() * ROW + 8 > Sheet.BOTTOM) {
                sheet.nextPage();
                sheet.fill(Ink.PETROL, 0, 0, Sheet.WIDTH, 7);
                y = head(45);
            }
            y = row(y, line, label);
        }
        return y;
    }

    private float head(float y) throws IOException {
        sheet.fill(Ink.PETROL, Sheet.LEFT, y, Sheet.RIGHT - Sheet.LEFT, 20);
        sheet.text(Ink.COLUMN, Sheet.LEFT + 6, y + 13, formats.word("column.label"));
        sheet.textEndingAt(Ink.COLUMN, QUANTITY, y + 13, formats.word("column.quantity"));
        sheet.text(Ink.COLUMN, UNIT, y + 13, formats.word("column.unit"));
        sheet.textEndingAt(Ink.COLUMN, PRICE, y + 13, formats.word("column.price"));
        sheet.textEndingAt(Ink.COLUMN, RATE, y + 13, formats.word("column.rate"));
        sheet.textEndingAt(Ink.COLUMN, Sheet.RIGHT - 6, y + 13, formats.word("column.net"));
        return y + 20;
    }

    private float row(float y, Line line, List<String> label) throws IOException {
        float first = y + 14;
        float end = Math.max(first, sheet.lines(Ink.BODY, Sheet.LEFT + 6, first, label) - ROW) + 7;
        sheet.textEndingAt(Ink.BODY, QUANTITY, first, formats.number(line.quantity()));
        sheet.text(new Ink(9, Ink.Weight.REGULAR, Ink.FAINT), UNIT, first, line.unit());
        sheet.textEndingAt(Ink.BODY, PRICE, first, formats.amount(line.unitPrice()));
        sheet.textEndingAt(Ink.BODY, RATE, first, formats.percent(line.vatRate()));
        sheet.textEndingAt(Ink.BODY, Sheet.RIGHT - 6, first, formats.amount(line.net()));
        sheet.rule(Ink.HAIRLINE, Sheet.LEFT, Sheet.RIGHT, end);
        return end;
    }
}
