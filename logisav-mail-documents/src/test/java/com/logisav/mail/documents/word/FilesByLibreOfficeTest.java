package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that LibreOffice 7.4 wrote: a letter with fields in its text, header, footer, notes, a link, a list, a table and a text box; and what it made
 * of the template of {@link ScatteredFieldsTest}.
 */
class FilesByLibreOfficeTest {

    @ParameterizedTest
    @CsvSource({"letter-by-libreoffice.docx, 9, 15", "scattered-by-libreoffice.docx, 15, 22"})
    void every_field_is_filled_and_the_rest_stays(String name, int names, int fields) {
        byte[] file = ScatteredFieldsTest.resource(name);
        DocumentOracle oracle = DocumentOracle.of(file);

        byte[] document = oracle.filled();

        oracle.check(document);
        assertThat(oracle.names()).hasSize(names);
        assertThat(oracle.fields()).isEqualTo(fields);
        assertThat(WordSchema.problems(document)).isEqualTo(WordSchema.problems(file));
    }

    @Test
    void poi_reads_what_comes_out() throws IOException {
        DocumentOracle oracle = DocumentOracle.of(ScatteredFieldsTest.resource("letter-by-libreoffice.docx"));

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(oracle.filled())); XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertThat(text.getText()).doesNotContain("<client>", "<date>").contains("Pour ⟦f1⟧, le ⟦f2⟧.", "Voir ⟦f4⟧", "En-tête ⟦f1⟧", "Pied ⟦f2⟧",
                "Note pour ⟦f1⟧", "Fin pour ⟦f3⟧");
        }
    }
}
