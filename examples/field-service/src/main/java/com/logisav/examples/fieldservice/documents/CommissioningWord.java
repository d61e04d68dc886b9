package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Intervention;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the report of a commissioning as a Word file, because the client fills in his reservations and sends it back. */
public final class CommissioningWord {

    private final Company company;
    private final Intervention visit;
    private final Formats formats;

    /** The report of a company's visit, in the client's language. */
    public CommissioningWord(Company company, Intervention visit) {
        this.company = company;
        this.visit = visit;
        this.formats = Formats.of(visit.client().locale());
    }

    /** Writes the document; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        WordBody body = new WordBody()
            .paragraph("Sender", company.name() + " · " + company.address().street() + ", " + company.address().cityLine())
            .paragraph("Title", formats.word("report.title"))
            .paragraph("Normal", formats.word("number", visit.number()))
            .paragraph("Normal", formats.word("dated", formats.day(visit.start().toLocalDate())) + " · "
                + formats.time(visit.start()) + " – " + formats.time(visit.end()))
            .paragraph("Normal", visit.client().name() + ", " + visit.client().address().street() + ", "
                + visit.client().address().cityLine())
            .paragraph("Normal", formats.word("report.site") + " : " + visit.site().name())
            .paragraph("Normal", formats.word("report.equipment") + " : " + visit.site().equipment())
            .paragraph("Heading", formats.word("visit.work"))
            .paragraph("Normal", visit.report())
            .paragraph("Heading", formats.word("visit.readings"))
            .table(readings());
        if (visit.followUp() != null) {
            body.paragraph("Heading", formats.word("visit.next")).paragraph("Normal", visit.followUp());
        }
        body.paragraph("Heading", formats.word("report.reserves")).paragraph("Hint", formats.word("report.reserves.hint"))
            .paragraph("Normal", "").table(List.of(
                List.of(formats.word("report.client"), formats.word("report.company", company.name())), List.of("", visit.technician())));
        WordFile.write(body.paragraph("Normal", ""), out);
    }

    private List<List<String>> readings() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(formats.word("report.reading"), formats.word("report.value")));
        visit.readings().forEach(reading -> rows.add(List.of(reading.label(), reading.value())));
        return rows;
    }
}
