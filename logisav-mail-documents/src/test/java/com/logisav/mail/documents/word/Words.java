package com.logisav.mail.documents.word;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.documents.WordTemplateRendererBuilder;
import com.logisav.mail.spi.Mailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A record with a field of each kind, and the shortest way from a template to a document. */
final class Words {

    static final FieldCatalog CATALOG = FieldCatalog.builder()
        .text("customer.name", "Client", "Customer", "Dupont")
        .text("note", "Note", "Note", "").optional()
        .number("count", "Nombre", "Count", BigDecimal.ONE)
        .money("total", "Total", "Total", Money.euros("1"))
        .date("day", "Jour", "Day", LocalDate.EPOCH)
        .dateTime("start", "Début", "Start", Instant.EPOCH)
        .flag("done", "Fait", "Done", true)
        .text("photo", "Photo", "Photo", "p").optional()
        .list("lines", "Lignes", "Lines", line -> line
            .text("label", "Libellé", "Label", "Filtre")
            .money("price", "Prix", "Price", Money.euros("1"))
            .text("photo", "Photo", "Photo", "p").optional()
            .list("parts", "Pièces", "Parts", part -> part.text("name", "Nom", "Name", "Vis")))
        .build();

    private Words() {}

    static MergeFields.Builder values() {
        return MergeFields.builder().text("customer.name", "Dupont & fils").number("count", new BigDecimal("1234.5"))
            .money("total", Money.euros("1234.5")).date("day", LocalDate.of(2026, 3, 9))
            .dateTime("start", Instant.parse("2026-03-09T07:05:00Z")).flag("done", true)
            .list("lines", List.of(line("Filtre", "12"), line("Joint <torique>", "3.4")));
    }

    static MergeFields line(String label, String price) {
        return MergeFields.builder().text("label", label).money("price", Money.euros(price)).list("parts", List.of()).build();
    }

    static byte[] render(WordFile file) {
        return render(file, values().build());
    }

    static byte[] render(WordFile file, MergeFields values) {
        return render(file, values, builder -> builder);
    }

    static byte[] render(WordFile file, MergeFields values, UnaryOperator<WordTemplateRendererBuilder> setUp) {
        return render(file.content(), values, setUp);
    }

    static byte[] render(Content file, MergeFields values, UnaryOperator<WordTemplateRendererBuilder> setUp) {
        WordTemplateRenderer renderer = setUp.apply(builder(file)).build();
        return render(renderer, values);
    }

    static byte[] render(WordTemplateRenderer renderer, MergeFields values) {
        return render(renderer, new Record(values, Locale.FRANCE));
    }

    static byte[] render(WordTemplateRenderer renderer, Record record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(renderer.describe(record, record.context()).orElseThrow(), record, out, record.context());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static WordTemplateRendererBuilder builder(Content file) {
        return WordTemplateRenderer.builder("report", CATALOG).template(Locale.FRENCH, WordTemplate.of("Rapport", file));
    }

    /** What is wrong with a template. */
    static List<WordTemplateProblem> problems(WordFile file) {
        return problems(file.bytes());
    }

    static List<WordTemplateProblem> problems(byte[] file) {
        try {
            builder(Content.of(file)).build();
            return List.of();
        } catch (WordTemplateException e) {
            return e.problems();
        }
    }

    /** A record of this test. */
    record Record(MergeFields fields, Locale locale) implements Mailable {

        @Override
        public MailableRef ref() {
            return MailableRef.of(MailableType.INTERVENTION, "1");
        }

        @Override
        public String label() {
            return "Intervention 1";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }

        MailContext context() {
            return MailContext.of(Actor.of("17").named("Anne")).forRecord(locale, zone());
        }
    }
}
