package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.InterventionKind;
import com.logisav.examples.fieldservice.records.PostalAddress;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.DocumentSource;
import com.logisav.mail.documents.DocumentValues;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The report of a commissioning: a Word file, because the client fills in his reservations and sends it back. How it looks is in {@code
 * commissioning.docx}, which the office can open in Word and change; here is only what it is filled with.
 */
final class CommissioningReport implements DocumentSource {

    private static final FieldCatalog FIELDS = FieldCatalog.builder()
        .text("company.name", "Société", "Company", "Thermalis").text("company.address", "Adresse de la société", "Company address", "")
        .text("visit.number", "Numéro", "Number", "").dateTime("visit.start", "Début", "Start", Instant.EPOCH)
        .dateTime("visit.end", "Fin", "End", Instant.EPOCH).text("visit.technician", "Technicien", "Technician", "")
        .text("visit.report", "Travaux réalisés", "Work done", "").text("visit.followUp", "Suites à donner", "Still to be done", "").optional()
        .text("client.name", "Client", "Client", "").text("client.address", "Adresse du client", "Client address", "")
        .text("site.name", "Lieu", "Site", "").text("site.equipment", "Matériel", "Equipment", "")
        .list("readings", "Mesures", "Readings", reading -> reading.text("label", "Contrôle", "Check", "").text("value", "Résultat", "Result", ""))
        .build();

    private final Database database;

    private CommissioningReport(Database database) {
        this.database = database;
    }

    static DefaultAttachmentRenderer renderer(Database database) {
        return WordTemplateRenderer.builder("commissioning", FIELDS).source(new CommissioningReport(database))
            .template(Locale.FRENCH, WordTemplate.of("Mise en service {{visit.number}}", resource("commissioning.docx")))
            .template(Locale.ENGLISH, WordTemplate.of("Commissioning {{visit.number}}", resource("commissioning_en.docx")))
            .build();
    }

    private static Content resource(String name) {
        return () -> {
            InputStream in = CommissioningReport.class.getResourceAsStream("/com/logisav/examples/fieldservice/documents/" + name);
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in;
        };
    }

    @Override
    public Optional<DocumentValues> values(Mailable mailable, MailContext context) {
        Intervention visit = mailable.record(Intervention.class);
        return visit.kind() == InterventionKind.COMMISSIONING
            ? Optional.of(DocumentValues.of(fields(database.of(context.tenant().id()).company(), visit, context))) : Optional.empty();
    }

    private static MergeFields fields(Company company, Intervention visit, MailContext context) {
        return MergeFields.builder().text("company.name", company.name()).text("company.address", line(company.address()))
            .text("visit.number", visit.number()).dateTime("visit.start", visit.start().atZone(context.recordZone()).toInstant())
            .dateTime("visit.end", visit.end().atZone(context.recordZone()).toInstant()).text("visit.technician", visit.technician())
            .text("visit.report", visit.report()).text("visit.followUp", visit.followUp())
            .text("client.name", visit.client().name()).text("client.address", line(visit.client().address()))
            .text("site.name", visit.site().name()).text("site.equipment", visit.site().equipment())
            .list("readings", visit.readings().stream()
                .map(reading -> MergeFields.builder().text("label", reading.label()).text("value", reading.value()).build()).toList())
            .build();
    }

    private static String line(PostalAddress address) {
        return address.street() + ", " + address.cityLine();
    }
}
