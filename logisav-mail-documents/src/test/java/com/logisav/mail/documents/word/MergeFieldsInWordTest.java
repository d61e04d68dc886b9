package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergeFieldsInWordTest {

    private static final String BOLD = "<w:r w:rsidR=\"00B80520\"><w:rPr><w:noProof/><w:b/></w:rPr><w:t xml:space=\"preserve\">";

    private static String body(String content) {
        String document = WordFile.text(Words.render(WordFile.of(content)), "word/document.xml");
        return document.substring(document.indexOf("<w:body>") + 8, document.indexOf("<w:sectPr"));
    }

    @Test
    void a_simple_field_becomes_its_value_in_the_formatting_of_its_result() {
        assertThat(body(p(t("Pour "), simple("MERGEFIELD customer.name \\* MERGEFORMAT"), t("."))))
            .isEqualTo(p(t("Pour "), BOLD + "Dupont &amp; fils</w:t></w:r>", t(".")));
    }

    @Test
    void a_complex_field_in_many_runs_becomes_one_run_in_the_formatting_of_the_first_of_its_result() {
        assertThat(body(p(t("Pour "), complex(" MERGE", "FIELD  cust", "omer.", "name ", " \\* MERGE", "FORMAT "), t("."))))
            .isEqualTo(p(t("Pour "), "<w:proofErr w:type=\"spellStart\"/>".repeat(6)
                + "<w:r w:rsidR=\"00B01BCE\"><w:rPr><w:noProof/><w:b/></w:rPr><w:t xml:space=\"preserve\">Dupont &amp; fils</w:t></w:r>", t(".")));
    }
}
