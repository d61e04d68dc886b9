package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Quote;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Draws a quote: letterhead, client, lines, totals, and a box for the client's signature. */
public final class QuotePdf {

    private static final float ROOM_BELOW_TABLE = 190;

    private final Company company;
    private final Quote quote;
    private final Formats formats;

    /** The quote of a company, in the client's language. */
    public QuotePdf(Company company, Quote quote) {
        this.company = company;
        this.quote = quote;
        this.formats = Formats.of(quote.client().locale());
    }

    /** Writes the document; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        String title = formats.word("quote") + " " + quote.number();
        try (Sheet sheet = new Sheet(title, formats.locale(), quote.date())) {
            Letterhead letterhead = new Letterhead(sheet, company, formats);
            letterhead.head(title,
                List.of(formats.word("dated", formats.day(quote.date())), formats.word("client", quote.client().id())));
            letterhead.addressee(quote.client());
            sheet.text(Ink.HEADING, Sheet.LEFT, 244, quote.title());
            float y = new LineTable(sheet, formats).draw(256, quote.lines());
            if (y + ROOM_BELOW_TABLE > Sheet.BOTTOM) {
                sheet.nextPage();
                y = 45;
            }
            TotalsBlock block = new TotalsBlock(sheet, formats, y + 12);
            block.totals(quote.totals());
            letterhead.emphasis(TotalsBlock.LEFT, block.end(), formats.word("total.quote"), formats.money(quote.total()));
            acceptance(sheet, y + 24);
            letterhead.feet();
            sheet.write(out);
        }
    }

    private void acceptance(Sheet sheet, float top) throws IOException {
        sheet.text(Ink.HEADING, Sheet.LEFT, top, formats.word("acceptance"));
        float y = sheet.lines(Ink.BODY, Sheet.LEFT, top + 17, List.of(formats.word("valid", formats.day(quote.validUntil()))));
        sheet.fill(Ink.TINT, Sheet.LEFT, y + 2, 232, 92);
        sheet.lines(Ink.SMALL, Sheet.LEFT + 10, y + 16, Wrapping.wrap(sheet, Ink.SMALL, 212, formats.word("sign")));
    }
}
