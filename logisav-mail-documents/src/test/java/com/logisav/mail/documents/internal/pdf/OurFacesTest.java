package com.logisav.mail.documents.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class OurFacesTest {

    @Test
    void what_is_said_of_a_face_is_what_stands_in_its_file() throws IOException {
        FSDefaultCacheStore said = new FSDefaultCacheStore();
        OurFaces.describe(said);

        for (FontFace face : OurFaces.LIBERATION) {
            assertThat(said.get("font-metrics2:" + face.family() + ":" + face.weight() + ":"
                + (face.isItalic() ? IdentValue.ITALIC : IdentValue.NORMAL))).usingRecursiveComparison().isEqualTo(read(face));
        }
    }

    @Test
    void a_face_that_no_word_is_written_in_is_not_read() throws IOException {
        FontFace unused = new FontFace("Liberation Sans", 700, true, () -> {
            throw new IOException("was read");
        });
        PdfEngine engine = new PdfEngine(List.of(unused), PdfLimits.USUAL, Clock.systemUTC());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.print(new PdfPage("x", "x", "<p>un <b>deux</b></p>", "", address -> Optional.empty(), letter -> List.of(), Locale.FRENCH,
            ZoneOffset.UTC), out);

        assertThat(out.size()).isPositive();
    }

    private static PdfBoxRawPDFontMetrics read(FontFace face) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, face.font(), true);
            return PdfBoxRawPDFontMetrics.fromPdfBox(font, font.getFontDescriptor());
        }
    }
}
