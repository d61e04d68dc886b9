package com.logisav.mail.documents;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.spi.Mailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** What tests of documents share: a record, its fields, and a look into the PDF. */
final class Documents {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T13:05:00Z"), ZoneOffset.UTC);
    static final FieldCatalog CATALOG = FieldCatalog.builder()
        .text("number", "Numéro", "Number", "F-42")
        .text("note", "Note", "Note", "merci").optional()
        .list("lines", "Lignes", "Lines", lines -> lines
            .text("label", "Libellé", "Label", "Vanne")
            .text("file", "Fichier", "File", "logo").optional())
        .build();

    private Documents() {}

    static HtmlPdfRendererBuilder renderer(String html) {
        return HtmlPdfRenderer.builder("invoice", CATALOG).clock(CLOCK).template(Locale.FRENCH, HtmlTemplate.of("Facture {{number}}", html));
    }

    static MergeFields.Builder fields() {
        return MergeFields.builder().text("number", "F-42");
    }

    static Mailable record(MergeFields fields, Locale locale) {
        return new Mailable() {
            @Override
            public MailableRef ref() {
                return MailableRef.of(MailableType.INVOICE, "F-42");
            }

            @Override
            public String label() {
                return "Facture F-42";
            }

            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public MergeFields fields() {
                return fields;
            }
        };
    }

    static MailContext context(Mailable record) {
        return MailContext.of(Actor.of("17").reading(Locale.UK)).forRecord(record.locale(), ZoneId.of("Europe/Paris"));
    }

    static byte[] render(HtmlPdfRenderer renderer, Mailable record) throws IOException {
        MailContext context = context(record);
        DocumentDescription description = renderer.describe(record, context).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(description, record, out, context);
        return out.toByteArray();
    }

    static byte[] render(HtmlPdfRendererBuilder renderer, MergeFields.Builder fields) throws IOException {
        return render(renderer.build(), record(fields.build(), Locale.FRANCE));
    }

    /** The document as it would be saved. */
    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How many pictures its pages have. */
    static int pictures(byte[] pdf) throws IOException {
        return pictureWidths(pdf).size();
    }

    /** How wide the pictures of its pages are, in pixels. */
    static List<Integer> pictureWidths(byte[] pdf) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        widths.add(((PDImageXObject) resources.getXObject(name)).getWidth());
                    }
                }
            }
        }
        return widths;
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
