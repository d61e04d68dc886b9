package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.documents.internal.word.xml.Vocabulary;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The room for a picture where a field stands: the width of the table cell, or of the page between its margins. Lengths are in English metric
 * units, 914,400 an inch.
 *
 * @param width      what a picture may have
 * @param height     what a picture may have
 * @param namespaces the ones of the file
 */
record PictureFrame(long width, long height, Namespaces namespaces) {

    private static final long INCH = 914_400;
    private static final long PIXEL = INCH / 96;
    private static final long TWIP = INCH / 1440;
    /** A page of A4 between margins of 2.5 cm. */
    private static final long PAGE_WIDTH = 9070 * TWIP;
    private static final long PAGE_HEIGHT = 12_000 * TWIP;
    private static final int CELL_MARGINS = 216;

    /**
     * The names of drawings, in transitional files and in strict ones.
     *
     * @param anchor    of what places a drawing in a text
     * @param drawing   of drawings
     * @param picture   of pictures
     * @param relations of references to other parts
     */
    record Namespaces(String anchor, String drawing, String picture, String relations) {

        private static final Namespaces TRANSITIONAL = new Namespaces(
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/drawingml/2006/picture", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        private static final Namespaces STRICT = new Namespaces(
            "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "http://purl.oclc.org/ooxml/drawingml/main",
            "http://purl.oclc.org/ooxml/drawingml/picture", "http://purl.oclc.org/ooxml/officeDocument/relationships");

        static Namespaces of(Vocabulary vocabulary) {
            return vocabulary == Vocabulary.WORD_STRICT ? STRICT : TRANSITIONAL;
        }
    }

    /** The room where this element stands. */
    static PictureFrame around(XmlElement element) {
        Optional<XmlElement> cell = element.nearest("tc");
        OptionalLong width = cell.isPresent() ? cellWidth(cell.get()) : OptionalLong.empty();
        return new PictureFrame(width.orElse(PAGE_WIDTH), PAGE_HEIGHT, Namespaces.of(element.vocabulary()));
    }

    private static OptionalLong cellWidth(XmlElement cell) {
        Optional<XmlElement> width = cell.child("tcPr").flatMap(properties -> properties.child("tcW"))
            .filter(each -> each.attribute("type").filter("dxa"::equals).isPresent());
        List<String> value = width.flatMap(each -> each.attribute("w")).stream().filter(each -> each.matches("[0-9]{3,6}")).toList();
        return value.isEmpty() ? OptionalLong.empty()
            : OptionalLong.of(Math.max(Long.parseLong(value.get(0)) - CELL_MARGINS, CELL_MARGINS) * TWIP);
    }

    /** Width and height of a picture of so many pixels, made smaller where it has no room, never larger. */
    long[] fit(int pixelsAcross, int pixelsDown) {
        double natural = (double) pixelsAcross * PIXEL;
        double scale = Math.min(1, Math.min(width / natural, height / ((double) pixelsDown * PIXEL)));
        return new long[] {Math.max(1, Math.round(natural * scale)), Math.max(1, Math.round(pixelsDown * PIXEL * scale))};
    }
}
