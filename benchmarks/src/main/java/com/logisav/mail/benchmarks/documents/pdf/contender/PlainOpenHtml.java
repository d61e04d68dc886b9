package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.template.Escaping;
import com.logisav.mail.template.Templates;
import com.logisav.mail.template.ValueFormat;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;

/**
 * openhtmltopdf as its documentation shows it: a builder for each document, its fonts from files; no tags, no archive. Its HTML was merged
 * before, and its log is off, which it is not by itself.
 */
public final class PlainOpenHtml implements Contender {

    @Override
    public Work prepare(Setting setting) throws IOException {
        XRLog.setLoggingEnabled(false);
        String html = Templates.caching(0).parse(Invoice.template(), Escaping.HTML)
            .merge(Invoice.CATALOG, Invoice.fields(setting.number("lines")), ValueFormat.of(Locale.FRANCE, ZoneId.of("Europe/Paris"))).text();
        File regular = Invoice.fontFile("Regular");
        File bold = Invoice.fontFile("Bold");
        return new Printing(setting, out -> print(html, regular, bold, out));
    }

    private static void print(String html, File regular, File bold, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(regular, "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(bold, "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
    }
}
