package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.QuoteData;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/** Each built-in document in each language, ordinary and at its limits. */
final class BuiltInSamples {

    private BuiltInSamples() {}

    /** A document under a name. */
    record Sample(String name, HtmlPdfRenderer renderer, Object data, Locale locale) {
        @Override
        public String toString() {
            return name + "_" + locale;
        }

        byte[] print() throws IOException {
            return Documents.render(renderer, new PaperRecord(data, locale));
        }
    }

    static Stream<Sample> all() throws IOException {
        Content photo = Content.of(Pictures.jpeg(640, 480));
        Content signature = Content.of(Pictures.png(300, 90));
        HouseStyle style = HouseStyle.builder().logo(Content.of(Pictures.png(420, 100)), "Thermalis Maintenance").build();
        HtmlPdfRenderer invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();
        HtmlPdfRenderer withLogo = BuiltInDocuments.invoice(InvoiceData.class, data -> data).style(style).clock(Documents.CLOCK).build();
        HtmlPdfRenderer quotes = BuiltInDocuments.quote(QuoteData.class, data -> data).style(style).clock(Documents.CLOCK).build();
        HtmlPdfRenderer reports = BuiltInDocuments.intervention(InterventionData.class, data -> data).clock(Documents.CLOCK).build();
        return Stream.of(Locale.FRANCE, Locale.UK).flatMap(locale -> Stream.of(
            new Sample("invoice", withLogo, PaperSamples.invoice(), locale),
            new Sample("four-vats", invoices, PaperSamples.fourVats(), locale),
            new Sample("long", invoices, PaperSamples.longInvoice(), locale),
            new Sample("longest-names", invoices, PaperSamples.longestNames(), locale),
            new Sample("credit-note", invoices, PaperSamples.creditNote(), locale),
            new Sample("negative", invoices, PaperSamples.negative(), locale),
            new Sample("small-business", invoices, PaperSamples.smallBusiness(), locale),
            new Sample("no-lines", invoices, PaperSamples.noLines(), locale),
            new Sample("large-amounts", invoices, PaperSamples.largeAmounts(), locale),
            new Sample("everything", withLogo, PaperSamples.everything(), locale),
            new Sample("public-client", withLogo, PaperSamples.publicClient(), locale),
            new Sample("corrected", invoices, PaperSamples.corrected(), locale),
            new Sample("prepayment", invoices, PaperSamples.prepayment(), locale),
            new Sample("settled", invoices, PaperSamples.settled(), locale),
            new Sample("discounted", invoices, PaperSamples.discounted(), locale),
            new Sample("pacific", invoices, PaperSamples.pacific(), locale),
            new Sample("rare-signs", invoices, PaperSamples.rareSigns(), locale),
            new Sample("quote", quotes, PaperSamples.quote(), locale),
            new Sample("certified-quote", quotes, PaperSamples.certifiedQuote(), locale),
            new Sample("empty-quote", quotes, PaperSamples.emptyQuote(), locale),
            new Sample("report", reports, PaperSamples.intervention(photo, signature), locale),
            new Sample("empty-report", reports, PaperSamples.emptyIntervention().build(), locale)));
    }
}
