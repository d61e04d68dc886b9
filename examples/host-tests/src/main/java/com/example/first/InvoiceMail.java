// docs/testing.md: describe start
package com.example.first;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.Money;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** What mails about invoices are: the same in production and in tests. */
public final class InvoiceMail {

    /** The application's own class; it knows nothing of mail. */
    public record Invoice(String number, String email, BigDecimal total) {}

    private final Map<String, Invoice> invoices;

    /** Mails about these invoices, by number. */
    public InvoiceMail(Map<String, Invoice> invoices) {
        this.invoices = invoices;
    }

    /** Adds the type with its language and fields, recipients, a document and the words. */
    public void describe(LogisavMailBuilder builder) {
        // One company is enough here. With several, load only what is context.tenant()'s.
        builder.type(RecordType.of(MailableType.INVOICE, Invoice.class)
                .id(Invoice::number).label(invoice -> "Facture " + invoice.number()).locale(invoice -> Locale.FRANCE)
                .load((number, context) -> Optional.ofNullable(invoices.get(number)))
                .fields(fields -> fields
                    .text("invoice.number", "Numéro", "Number", Invoice::number)
                    .money("invoice.total", "Total TTC", "Total", invoice -> Money.euros(invoice.total()))))
            .recipients((mailable, context) -> List.of(
                ProposedRecipient.to(mailable.record(Invoice.class).email()).because("client de la facture")))
            .documents(MailableType.INVOICE, new InvoicePdf())
            .templates((slot, locale, context) -> Optional.of(DefaultMessage.of(slot, locale, "Votre facture {{invoice.number}}",
                    MessageBody.text("Bonjour,\nci-joint la facture de {{invoice.total}}.")))
                .filter(message -> slot.equals(DefaultMessageSlot.INVOICE) && locale.equals(Locale.ROOT)));
    }

    private static final class InvoicePdf implements DefaultAttachmentRenderer {

        @Override
        public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
            return Optional.of(DocumentDescription.pdf("invoice", mailable.label() + ".pdf"));
        }

        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(); // PDFBox would close the library's stream
            try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    content.newLineAtOffset(70, 700);
                    content.showText("Net à payer : " + mailable.record(Invoice.class).total() + " €");
                    content.endText();
                }
                pdf.save(bytes);
            }
            bytes.writeTo(out);
        }
    }
}
// docs/testing.md: describe end
