package com.logisav.mail.acceptance.libreoffice;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.documents.WordTemplateRendererBuilder;
import com.logisav.mail.spi.Mailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A record with a customer, a day and lines, and documents about it. */
record Report(MergeFields fields) implements Mailable {

    static final FieldCatalog CATALOG = FieldCatalog.builder()
        .text("customer.name", "Client", "Customer", "Dupont").date("day", "Jour", "Day", LocalDate.EPOCH)
        .money("total", "Total", "Total", Money.euros("1"))
        .list("lines", "Lignes", "Lines", line -> line.text("label", "Libellé", "Label", "x").money("price", "Prix", "Price", Money.euros("1")))
        .build();

    static Report sample() {
        return new Report(MergeFields.builder().text("customer.name", "Œuvre Saint-Éloi & Cie").date("day", LocalDate.of(2026, 3, 9))
            .money("total", Money.euros("1234.5"))
            .list("lines", List.of(line("Vidange", "120"), line("Joint <torique>", "3.4"), line("Déplacement", "1111.1"))).build());
    }

    private static MergeFields line(String label, String price) {
        return MergeFields.builder().text("label", label).money("price", Money.euros(price)).build();
    }

    static WordTemplateRendererBuilder template(byte[] file) {
        return template(file, CATALOG);
    }

    static WordTemplateRendererBuilder template(byte[] file, FieldCatalog catalog) {
        return WordTemplateRenderer.builder("report", catalog).template(Locale.FRENCH, WordTemplate.of("Rapport", Content.of(file)));
    }

    byte[] document(WordTemplateRenderer renderer) throws IOException {
        MailContext context = MailContext.of(Actor.of("1").named("Anne")).forRecord(Locale.FRANCE, ZoneId.of("Europe/Paris"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(renderer.describe(this, context).orElseThrow(), this, out, context);
        return out.toByteArray();
    }

    @Override
    public MailableRef ref() {
        return MailableRef.of(MailableType.INTERVENTION, "1");
    }

    @Override
    public String label() {
        return "Intervention 1";
    }

    @Override
    public Locale locale() {
        return Locale.FRANCE;
    }
}
