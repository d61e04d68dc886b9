package com.logisav.mail.documents.internal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** When a document was made and which one it is: from the clock and the content alone, so that equal documents are equal bytes. */
final class Metadata {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Metadata() {}

    static void stamp(PDDocument document, PdfPage page, ContentId content, Instant now) throws IOException {
        // PDF/A wants the same moment in both places, and the older one knows no fraction of a second.
        ZonedDateTime made = now.truncatedTo(ChronoUnit.SECONDS).atZone(page.zone());
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = "<xmp:CreateDate>" + SECONDS.format(made) + "</xmp:CreateDate>";
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceAll(Matcher.quoteReplacement(date)).getBytes(StandardCharsets.UTF_8));
        for (String part : List.of(page.key(), page.name(), page.html(), page.css(), now.toString(), page.zone().getId())) {
            content.add(part);
        }
        document.setDocumentId(content.value());
    }
}
