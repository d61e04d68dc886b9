package com.example.shop;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Prints a bill, in the bill's language. */
public final class BillPdf implements DefaultAttachmentRenderer {

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        return Optional.of(DocumentDescription.pdf("bill", mailable.label() + ".pdf"));
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        Bill bill = mailable.record(Bill.class);
        String words = context.recordLocale().getLanguage().equals("fr") ? "Net à payer : " : "Amount due: ";
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(70, 700);
                content.showText(words + bill.total() + " €");
                content.endText();
            }
            // The library's stream is not to be closed, and PDFBox would.
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            bytes.writeTo(out);
        }
    }
}
