package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Draws the report of a visit: where, when, what was done, what was measured, what remains. */
public final class VisitReportPdf {

    private static final float WIDTH = Sheet.RIGHT - Sheet.LEFT;

    private final Company company;
    private final Intervention visit;
    private final Formats formats;

    /** The report of a company's visit, in the client's language. */
    public VisitReportPdf(Company company, Intervention visit) {
        this.company = company;
        this.visit = visit;
        this.formats = Formats.of(visit.client().locale());
    }

    /** Writes the document; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        String title = formats.word("visit") + " " + visit.number();
        try (Sheet sheet = new Sheet(title, formats.locale(), visit.start().toLocalDate())) {
            Letterhead letterhead = new Letterhead(sheet, company, formats);
            letterhead.head(title, List.of(formats.word("dated", formats.day(visit.start().toLocalDate())),
                formats.word("hours", formats.time(visit.start()), formats.time(visit.end())),
                formats.word("technician", visit.technician())));
            letterhead.addressee(visit.client());
            sheet.text(Ink.STRONG, Sheet.LEFT, 246, formats.word("about", visit.site().name(), visit.site().equipment()));
            float y = section(sheet, 278, formats.word("visit.work"), visit.report());
            y = readings(sheet, y + 14);
            if (visit.followUp() != null) {
                section(sheet, y + 24, formats.word("visit.next"), visit.followUp());
            }
            letterhead.feet();
            sheet.write(out);
        }
    }

    private float section(Sheet sheet, float y, String title, String text) throws IOException {
        sheet.text(Ink.HEADING, Sheet.LEFT, y, title);
        return sheet.lines(Ink.BODY, Sheet.LEFT, y + 18, Wrapping.wrap(sheet, Ink.BODY, WIDTH, text));
    }

    private float readings(Sheet sheet, float top) throws IOException {
        sheet.text(Ink.HEADING, Sheet.LEFT, top, formats.word("visit.readings"));
        float y = top + 10;
        for (Reading reading : visit.readings()) {
            sheet.text(Ink.BODY, Sheet.LEFT + 6, y + 13, reading.label());
            sheet.textEndingAt(Ink.STRONG, Sheet.RIGHT - 6, y + 13, reading.value());
            sheet.rule(Ink.HAIRLINE, Sheet.LEFT, Sheet.RIGHT, y + 19);
            y += 19;
        }
        return y;
    }
}
