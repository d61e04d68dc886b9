package com.logisav.examples.fieldservice.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A sheet of A4 to draw on, measured in points from the top left corner. The same drawing gives the same bytes. */
final class Sheet implements Closeable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float LEFT = 45;
    static final float RIGHT = WIDTH - 45;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** The jar holds the regular weight alone: bold letters are drawn with an outline of this part of their size. */
    private static final float BOLDNESS = 0.032f;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final PDPageContentStream pen;

    Sheet(String title, Locale locale, LocalDate date) throws IOException {
        try (InputStream ttf = PDDocument.class.getResourceAsStream(FONT)) {
            if (ttf == null) {
                throw new IOException("PDFBox has no " + FONT + " any more");
            }
            font = PDType0Font.load(document, ttf);
        }
        document.setDocumentId((long) title.hashCode());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
    }

    float width(Ink ink, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * ink.size();
    }

    void text(Ink ink, float x, float y, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, ink.size());
        pen.setNonStrokingColor(ink.color());
        if (ink.weight() == Ink.Weight.BOLD) {
            pen.setStrokingColor(ink.color());
            pen.setLineWidth(ink.size() * BOLDNESS);
            pen.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            pen.setRenderingMode(RenderingMode.FILL);
        }
        pen.newLineAtOffset(x, HEIGHT - y);
        pen.showText(text);
        pen.endText();
    }

    /** Writes lines below each other and answers where the next one would stand. */
    float lines(Ink ink, float x, float y, List<String> lines) throws IOException {
        float next = y;
        for (String line : lines) {
            text(ink, x, next, line);
            next += ink.size() * 1.4f;
        }
        return next;
    }

    void write(OutputStream out) throws IOException {
        pen.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        pen.close();
        document.close();
    }
}
