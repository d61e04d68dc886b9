package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.documents.Formats;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.InterventionKind;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.documents.BuiltInDocuments;
import com.logisav.mail.documents.data.Equipment;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.Reading;
import com.logisav.mail.documents.data.Visit;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The report of a visit as PDF; a commissioning has a Word file instead, which {@link CommissioningReport} fills. */
final class VisitPapers {

    private final Database database;
    private final Clock clock;

    VisitPapers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    DefaultAttachmentRenderer report() {
        return BuiltInDocuments.intervention(Intervention.class, this::report).clock(clock).build();
    }

    private Optional<InterventionData> report(Intervention visit, MailContext context) {
        if (visit.kind() == InterventionKind.COMMISSIONING) {
            return Optional.empty();
        }
        ZoneId zone = context.recordZone();
        InterventionData.Builder report = InterventionData.builder().number(visit.number()).issued(visit.start().toLocalDate())
            .title(Formats.of(context.recordLocale()).word("kind." + visit.kind()))
            .company(PaperParties.company(database.of(context.tenant().id()).company())).customer(PaperParties.client(visit.client()))
            .site(visit.site().name(), PaperParties.address(visit.site().address()))
            .equipment(new Equipment(visit.site().equipment(), null, null))
            .visit(new Visit(visit.technician(), visit.start().atZone(zone).toInstant(), visit.end().atZone(zone).toInstant()))
            .work(visit.report()).followUp(visit.followUp());
        visit.readings().forEach(reading -> report.reading(new Reading(reading.label(), reading.value())));
        return Optional.of(report.build());
    }
}
