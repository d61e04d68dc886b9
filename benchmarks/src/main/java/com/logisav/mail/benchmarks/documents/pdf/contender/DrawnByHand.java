package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.template.ValueFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The limit: the same words at places known beforehand, with PDFBox and a font parsed once; no layout, no tags, no archive. */
public final class DrawnByHand implements Contender {

    private static final int ON_A_PAGE = 45;
    private static final float SIZE = 8;

    @Override
    public Work prepare(Setting setting) throws IOException {
        TrueTypeFont regular = font("Regular");
        TrueTypeFont bold = font("Bold");
        ValueFormat format = ValueFormat.of(Locale.FRANCE, ZoneId.of("Europe/Paris"));
        int lines = setting.number("lines");
        return new Printing(setting, out -> print(lines, regular, bold, format, out));
    }

    private static TrueTypeFont font(String face) throws IOException {
        TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(Invoice.font(face)));
        font.setEnableGsub(false);
        return font;
    }

    private static void print(int lines, TrueTypeFont regular, TrueTypeFont bold, ValueFormat format, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont words = PDType0Font.load(document, regular, true);
            PDFont heads = PDType0Font.load(document, bold, true);
            int pages = (lines + ON_A_PAGE - 1) / ON_A_PAGE;
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    Pen pen = new Pen(content, words, heads);
                    head(pen, page, pages);
                    for (int line = page * ON_A_PAGE + 1; line <= Math.min(lines, (page + 1) * ON_A_PAGE); line++) {
                        row(pen, line, 720 - (line - page * ON_A_PAGE) * 14F, format);
                    }
                    if (page == pages - 1) {
                        pen.bold(42, 60, SIZE, "Total HT");
                        pen.right(552, 60, format.format(Invoice.amount(lines)));
                    }
                }
            }
            document.save(out);
        }
    }

    private static void head(Pen pen, int page, int pages) throws IOException {
        pen.bold(42, 790, 16, "Facture F-2026-0042");
        pen.bold(42, 765, SIZE, "Client : Société Durand, 12 rue de l’Œuvre, 75001 Paris");
        pen.bar(42, 718, 511, 14);
        pen.bold(45, 722, SIZE, "Désignation");
        pen.bold(340, 722, SIZE, "Qté");
        pen.bold(410, 722, SIZE, "P.U. HT");
        pen.bold(500, 722, SIZE, "Montant HT");
        pen.right(552, 30, "Page " + (page + 1) + " / " + pages);
    }

    private static void row(Pen pen, int line, float y, ValueFormat format) throws IOException {
        pen.plain(45, y, Invoice.label(line));
        pen.right(360, y, Integer.toString(line));
        pen.right(450, y, format.format(Invoice.amount(1)));
        pen.right(552, y, format.format(Invoice.amount(line)));
        pen.rule(42, y - 3, 553);
    }

    /** What draws: words at a place, words that end at a place, bars and rules. */
    private record Pen(PDPageContentStream content, PDFont words, PDFont heads) {

        void plain(float x, float y, String text) throws IOException {
            show(words, x, y, SIZE, text);
        }

        void bold(float x, float y, float size, String text) throws IOException {
            show(heads, x, y, size, text);
        }

        void right(float x, float y, String text) throws IOException {
            show(words, x - words.getStringWidth(text) / 1000 * SIZE, y, SIZE, text);
        }

        void bar(float x, float y, float width, float height) throws IOException {
            content.setNonStrokingColor(0.75F, 0.85F, 0.95F);
            content.addRect(x, y, width, height);
            content.fill();
            content.setNonStrokingColor(0F, 0F, 0F);
        }

        void rule(float x, float y, float end) throws IOException {
            content.setLineWidth(0.3F);
            content.moveTo(x, y);
            content.lineTo(end, y);
            content.stroke();
        }

        private void show(PDFont font, float x, float y, float size, String text) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }
}
