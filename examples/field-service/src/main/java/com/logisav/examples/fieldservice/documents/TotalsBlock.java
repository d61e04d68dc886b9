package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Totals;
import java.io.IOException;
import java.math.BigDecimal;

/** What the lines add up to, at the right below the table. */
final class TotalsBlock {

    static final float LEFT = 318;
    private static final float ROW = 16;

    private final Sheet sheet;
    private final Formats formats;
    private float y;

    TotalsBlock(Sheet sheet, Formats formats, float top) {
        this.sheet = sheet;
        this.formats = formats;
        this.y = top;
    }

    void totals(Totals totals) throws IOException {
        row(Ink.STRONG, formats.word("total.net"), totals.net());
        for (BigDecimal rate : totals.taxByRate().keySet()) {
            String base = formats.money(totals.netByRate().getOrDefault(rate, BigDecimal.ZERO));
            row(Ink.BODY, formats.word("total.tax", formats.percent(rate), base), totals.taxByRate().getOrDefault(rate, BigDecimal.ZERO));
        }
        row(Ink.STRONG, formats.word("total.gross"), totals.gross());
    }

    void row(Ink ink, String label, BigDecimal amount) throws IOException {
        sheet.text(ink, LEFT + 10, y + 11, label);
        sheet.textEndingAt(ink, Sheet.RIGHT - 8, y + 11, formats.money(amount));
        sheet.rule(Ink.HAIRLINE, LEFT, Sheet.RIGHT, y + ROW);
        y += ROW;
    }

    float end() {
        return y + 4;
    }
}
