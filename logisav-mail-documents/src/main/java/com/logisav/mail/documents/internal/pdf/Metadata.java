package com.logisav.mail.documents.internal.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** When a document was made and which one it is: from the clock and the content alone, so that equal documents are equal bytes. */
final class Metadata {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Metadata() {}

    static void stamp(PDDocument document, PdfPage page, Instant now) throws IOException {
        // PDF/A wants the same moment in both places, and the older one knows no fraction of a second.
        ZonedDateTime made = now.truncatedTo(ChronoUnit.SECONDS).atZone(page.zone());
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = "<xmp:CreateDate>" + SECONDS.format(made) + "</xmp:CreateDate>";
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceAll(Matcher.quoteReplacement(date)).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(id(page, now, page.zone()));
    }

    private static long id(PdfPage page, Instant now, ZoneId zone) {
        MessageDigest digest = sha256();
        for (String part : new String[] {page.key(), page.name(), page.html(), page.css(), now.toString(), zone.getId()}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
