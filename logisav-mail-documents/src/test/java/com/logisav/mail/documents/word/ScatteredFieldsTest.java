package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A template with what Word puts around and into fields: numbers of editings, proofing marks, bookmarks that begin before a field and end in it,
 * content controls, links, tracked changes, smart tags, comments, a text box in its two spellings, tables in tables. And the second opinion itself,
 * which must notice what it is for.
 */
class ScatteredFieldsTest {

    static final byte[] FILE = new WordFile().part("word/document.xml", resource("scattered.xml"))
        .part("word/header1.xml", resource("scattered-header.xml")).type("word/header1.xml", WordFile.TYPE + "header+xml")
        .part("word/footnotes.xml", resource("scattered-footnotes.xml")).type("word/footnotes.xml", WordFile.TYPE + "footnotes+xml")
        .relation("header", "header1.xml", "").relation("footnotes", "footnotes.xml", "").bytes();

    static byte[] resource(String name) {
        try (InputStream in = ScatteredFieldsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_field_is_filled_and_the_rest_stays() {
        DocumentOracle oracle = DocumentOracle.of(FILE);

        oracle.check(oracle.filled());

        assertThat(oracle.names()).containsExactly("intervention.numéro", "client", "date", "nom du site", "site", "référence", "technicien", "contact",
            "ville", "pays", "total", "travaux", "détail", "prix");
        assertThat(oracle.fields()).isEqualTo(24);
    }

    @Test
    void poi_reads_what_comes_out() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocumentOracle.of(FILE).filled()))) {
            assertThat(read.getParagraphs().get(0).getText()).isEqualTo("Rapport d’intervention ⟦f1⟧");
            assertThat(read.getParagraphs().get(1).getText()).isEqualTo("Client : ⟦f2⟧, le ⟦f3⟧");
            assertThat(read.getTables().get(0).getText()).contains("⟦f12⟧", "⟦f14⟧");
            assertThat(read.getHeaderList().get(0).getText()).contains("⟦f2⟧").contains("⟦f3⟧");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Client : | Client:", "w:rsidP=\"00C44E1A\" | w:rsidP=\"00C44E1B\"", "<w:proofErr w:type=\"spellEnd\"/> | ''", "<w:bookmarkEnd w:id=\"0\"/> | ''",
        "<w:rPr><w:i/><w:noProof/></w:rPr> | <w:rPr><w:noProof/></w:rPr>", "⟦f3⟧ | ''", "⟦f2⟧ | ⟦f3⟧", "<w:r w:rsidR=\"00B01BCE\"> | <w:r>",
        "<w:tab/> | <w:br/>", "<w:delText>«ancien»</w:delText> | <w:delText>⟦f1⟧</w:delText>", "<w:sdtEndPr/> | ''"})
    void the_second_opinion_notices_each_change(String written, String instead) {
        DocumentOracle oracle = DocumentOracle.of(FILE);
        Map<String, byte[]> files = new LinkedHashMap<>(WordFile.unzip(oracle.filled()));
        String part = new String(files.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(part).contains(written);
        files.put("word/document.xml", part.replace(written, instead).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> oracle.check(WordFile.zip(files))).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_second_opinion_notices_a_change_in_a_file_without_fields() {
        DocumentOracle oracle = DocumentOracle.of(FILE);
        Map<String, byte[]> files = new LinkedHashMap<>(WordFile.unzip(oracle.filled()));
        files.put("_rels/.rels", new String(files.get("_rels/.rels"), StandardCharsets.UTF_8).concat(" ").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> oracle.check(WordFile.zip(files))).isInstanceOf(AssertionError.class).hasMessageContaining("_rels/.rels");
    }
}
