package com.logisav.mail.documents.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /** In classes of their own, so that no other test has read them before. */
    @Test
    void each_face_that_words_are_written_in_is_read_once_by_whatever_many_renderers() throws Exception {
        List<String> opened = new CopyOnWriteArrayList<>();
        try (URLClassLoader alone = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                if (name.endsWith(".ttf")) {
                    opened.add(name.substring(name.lastIndexOf('/') + 1));
                }
                return super.getResourceAsStream(name);
            }
        }) {
            alone.loadClass(PrintOften.class.getName()).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }

        assertThat(opened).containsExactlyInAnyOrder("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf");
    }

    private static URL[] classPath() throws IOException {
        List<URL> all = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            all.add(new File(each).toURI().toURL());
        }
        return all.toArray(URL[]::new);
    }

    private static PdfBoxRawPDFontMetrics read(FontFace face) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, face.font(), true);
            return PdfBoxRawPDFontMetrics.fromPdfBox(font, font.getFontDescriptor());
        }
    }
}
