package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.HtmlPdfRenderer;
import com.logisav.mail.documents.HtmlTemplate;
import com.logisav.mail.spi.Mailable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;

/** Ours: the template merged for each document, PDF/A-3a and PDF/UA-1. */
public final class OursPdf implements Contender {

    @Override
    public Work prepare(Setting setting) throws IOException {
        HtmlPdfRenderer renderer = HtmlPdfRenderer.builder("invoice", Invoice.CATALOG)
            .template(Locale.FRENCH, HtmlTemplate.of("Facture {{number}}", Invoice.template())).maxPages(10_000).build();
        Mailable record = record(Invoice.fields(setting.number("lines")));
        MailContext context = MailContext.of(Actor.of("anne")).forRecord(Locale.FRANCE, ZoneId.of("Europe/Paris"));
        DocumentDescription document = renderer.describe(record, context).orElseThrow();
        return new Printing(setting, out -> renderer.render(document, record, out, context));
    }

    private static Mailable record(MergeFields fields) {
        return new Mailable() {
            @Override
            public MailableRef ref() {
                return MailableRef.of(MailableType.INVOICE, "F-2026-0042");
            }

            @Override
            public String label() {
                return "Facture F-2026-0042";
            }

            @Override
            public Locale locale() {
                return Locale.FRANCE;
            }

            @Override
            public MergeFields fields() {
                return fields;
            }
        };
    }
}
