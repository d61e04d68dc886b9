package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Invoice;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws an invoice: letterhead, client, lines, totals, what is to be paid, how and until when. */
public final class InvoicePdf {

    private static final float ROOM_BELOW_TABLE = 175;

    private final Company company;
    private final Invoice invoice;
    private final Formats formats;

    /** The invoice of a company, in the client's language. */
    public InvoicePdf(Company company, Invoice invoice) {
        this.company = company;
        this.invoice = invoice;
        this.formats = Formats.of(invoice.client().locale());
    }

    /** Writes the document; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        String title = formats.word("invoice") + " " + invoice.number();
        try (Sheet sheet = new Sheet(title, formats.locale(), invoice.date())) {
            Letterhead letterhead = new Letterhead(sheet, company, formats);
            letterhead.head(title, facts());
            letterhead.addressee(invoice.client());
            sheet.text(Ink.STRONG, Sheet.LEFT, 246, formats.word("about", invoice.site().name(), invoice.site().equipment()));
            float y = new LineTable(sheet, formats).draw(258, invoice.lines());
            if (y + ROOM_BELOW_TABLE > Sheet.BOTTOM) {
                sheet.nextPage();
                y = 45;
            }
            totals(sheet, letterhead, y + 12);
            terms(sheet, y + 24);
            letterhead.feet();
            sheet.write(out);
        }
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(formats.word("dated", formats.day(invoice.date())));
        facts.add(formats.word("client", invoice.client().id()));
        if (invoice.order() != null) {
            facts.add(formats.word("order", invoice.order()));
        }
        return facts;
    }

    private void totals(Sheet sheet, Letterhead letterhead, float top) throws IOException {
        TotalsBlock block = new TotalsBlock(sheet, formats, top);
        block.totals(invoice.totals());
        if (invoice.paid().signum() > 0) {
            block.row(Ink.BODY, formats.word("total.paid"), invoice.paid().multiply(BigDecimal.valueOf(-1)));
        }
        letterhead.emphasis(TotalsBlock.LEFT, block.end(), formats.word("total.due"), formats.money(invoice.netToPay()));
    }

    private void terms(Sheet sheet, float top) throws IOException {
        float width = TotalsBlock.LEFT - Sheet.LEFT - 30;
        sheet.text(Ink.HEADING, Sheet.LEFT, top, formats.word("terms"));
        float y = sheet.lines(Ink.STRONG, Sheet.LEFT, top + 17, List.of(formats.word("due", formats.day(invoice.due()))));
        y = sheet.lines(Ink.BODY, Sheet.LEFT, y, List.of(formats.word("transfer"), "IBAN " + company.iban()));
        sheet.lines(Ink.SMALL, Sheet.LEFT, y + 6, Wrapping.wrap(sheet, Ink.SMALL, width, formats.word("late")));
    }
}
