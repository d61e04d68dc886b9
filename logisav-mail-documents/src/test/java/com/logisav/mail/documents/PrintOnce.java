package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** A JVM that prints an invoice and a report, and says what bytes they are. */
final class PrintOnce {

    private PrintOnce() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(bytes());
    }

    static String bytes() throws IOException {
        HtmlPdfRenderer invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();
        HtmlPdfRenderer reports = BuiltInDocuments.intervention(InterventionData.class, data -> data).clock(Documents.CLOCK).build();
        InterventionData report = PaperSamples.intervention(Content.of(photo()), Content.of(photo()));
        return digest(Documents.render(invoices, new PaperRecord(PaperSamples.rareSigns(), Locale.FRANCE))) + " "
            + digest(Documents.render(invoices, new PaperRecord(PaperSamples.longInvoice(), Locale.UK))) + " "
            + digest(Documents.render(reports, new PaperRecord(report, Locale.FRANCE)));
    }

    /** The same in every JVM, which what a JDK's own encoder writes need not be: one red pixel. */
    private static byte[] photo() {
        return Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
    }

    private static String digest(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
