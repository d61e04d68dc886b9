package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MergeFields;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out is valid: POI and LibreOffice forgive what Word calls a damaged file. */
class SchemaOfWordTest {

    static final byte[] PIXEL = Base64.getDecoder().decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
    private static final String START = simple("MERGEFIELD TableStart:lines");
    private static final String LABEL = complex("MERGEFIELD label");
    private static final String PARTS = simple("MERGEFIELD TableStart:parts") + simple("MERGEFIELD name") + simple("MERGEFIELD TableEnd:parts");
    private static final String END = simple("MERGEFIELD TableEnd:lines");
    private static final MergeFields NONE = Words.values().list("lines", List.of()).build();

    private static byte[] render(WordFile file, MergeFields values) {
        return Words.render(file, values, builder -> builder.picture("logo", Content.of(PIXEL)));
    }

    @Test
    void the_schema_notices_what_word_would() {
        assertThat(WordSchema.problems(WordFile.of(tbl(tr(p(t("x"))))).bytes())).isEmpty();
        assertThat(WordSchema.problems(WordFile.of(p("<w:t>x</w:t>")).bytes())).containsOnlyKeys("word/document.xml");
        assertThat(WordSchema.problems(WordFile.of(tbl("<w:tr><w:tc/></w:tr>")).bytes())).containsOnlyKeys("word/document.xml");
        assertThat(WordSchema.problems(WordFile.of(tbl("")).bytes())).containsOnlyKeys("word/document.xml");
        assertThat(WordSchema.problems(WordFile.of(p(t("x"))).story("header", "hdr", "").bytes())).containsOnlyKeys("word/header1.xml");
    }

    @Test
    void fields_of_each_kind_are_valid() {
        WordFile file = WordFile.of(p(simple("MERGEFIELD customer.name"), complex("MERGEFIELD customer.name"), simple("MERGEFIELD note"),
            simple("MERGEFIELD Image:logo"), complex("MERGEFIELD Image:logo"))).story("header", "hdr", p(simple("MERGEFIELD Image:logo")))
            .story("footer", "ftr", p(complex("MERGEFIELD day")));

        assertThat(WordSchema.problems(render(file, Words.values().text("note", "a\nb\tc\u0001").build()))).isEmpty();
        assertThat(WordSchema.problems(render(file, Words.values().build()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void repeated_rows_are_valid_with_elements_and_without(boolean empty) {
        MergeFields values = empty ? NONE : Words.values().build();
        WordFile file = WordFile.of(tbl(tr(p(t("x"))), tr(p(START, LABEL, END))) + tbl(tr(p(START, LABEL, END))) + tbl(tr(p(START)), tr(p(LABEL)), tr(p(END)))
            + tbl(tr(p(START)), tr(p(PARTS)), tr(p(END))) + tbl(tr(p(START, LABEL) + tbl(tr(p(PARTS))) + p(END))) + p(START, LABEL, END))
            .story("header", "hdr", p(START, LABEL, END)).story("footer", "ftr", p(START) + p(PARTS) + p(END));

        assertThat(WordSchema.problems(render(file, values))).isEmpty();
    }

    @Test
    void a_template_as_word_writes_it_gives_a_valid_document() {
        assertThat(WordSchema.problems(ScatteredFieldsTest.FILE)).isEmpty();
        assertThat(WordSchema.problems(DocumentOracle.of(ScatteredFieldsTest.FILE).filled())).isEmpty();
    }

    /** They are as Word wrote them, and are not asked to be better than that. */
    @ParameterizedTest
    @ValueSource(strings = {"FormattingTests.docx", "PersAngaben.docx", "TemplateGeneral.docx", "Issue393.docx"})
    void samples_become_no_worse(String name) throws Exception {
        byte[] template = SamplesByWordTest.sample(name);

        assertThat(WordSchema.problems(DocumentOracle.of(template).filled())).isEqualTo(WordSchema.problems(template));
    }
}
