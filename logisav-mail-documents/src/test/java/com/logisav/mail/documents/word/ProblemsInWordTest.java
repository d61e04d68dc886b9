package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.WordTemplateRenderer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsInWordTest {

    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static String code(String text) {
        return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
    }

    private static List<Code> codes(String body) {
        return Words.problems(WordFile.of(body)).stream().map(WordTemplateProblem::problemCode).toList();
    }

    @Test
    void an_unknown_field_is_named_with_its_place_and_the_nearest_one() {
        String body = p(t("x")) + tbl(tr(p(t("y"))), tr(p(t("z")), p(t("Nom "), complex("MERGEFIELD custommer.name"))), tr(p(t("end"))));

        List<WordTemplateProblem> problems = Words.problems(WordFile.of(body));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.problemCode()).isEqualTo(Code.WORD_FIELD_UNKNOWN);
            assertThat(problem.arguments()).containsEntry("tag", "«custommer.name»").containsEntry("suggestion", "customer.name")
                .containsEntry("part", "word/document.xml").containsEntry("paragraph", 4).containsEntry("table", 1).containsEntry("row", 2).containsEntry("near", "Nom «field»");
            assertThat(problem.text(Locale.UK)).isEqualTo("In the text. Paragraph 4, table 1, row 2, “Nom «field»” (word/document.xml): "
                + "there is no field for «custommer.name» here. Did you mean “customer.name”?");
        });
    }

    @Test
    void all_problems_are_named_at_once_in_the_order_of_the_text() {
        WordFile file = new WordFile().story("header", "hdr", p(simple("MERGEFIELD c")))
            .part("word/document.xml", WordFile.document(p(complex("MERGEFIELD b")) + p(complex("MERGEFIELD a"))));

        assertThatThrownBy(() -> Words.builder(file.content()).build()).isInstanceOfSatisfying(WordTemplateException.class, e -> {
            assertThat(e.problems()).extracting(problem -> problem.arguments().get("tag")).containsExactly("«b»", "«a»", "«c»");
            assertThat(e.text(Locale.FRANCE)).contains("report (fr)", "«b»", "Dans un en-tête").hasLineCount(4);
            assertThat(e).hasMessageContaining("WORD_FIELD_UNKNOWN").hasMessageContaining("«c»");
        });
    }

    @Test
    void a_text_box_that_word_spells_twice_is_named_once() {
        String content = "<w:txbxContent>" + p(simple("MERGEFIELD nothing")) + "</w:txbxContent>";
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + content + "</wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>" + content + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(Words.problems(WordFile.of(p(t("x")) + p(box)))).singleElement()
            .satisfies(problem -> assertThat(problem.arguments()).containsEntry("paragraph", 2));
    }

    @Test
    void a_field_in_the_instructions_of_another_is_not_computed_and_says_so() {
        String formula = p(BEGIN, code("= "), complex("MERGEFIELD count"), code(" * 2"), SEPARATE, t("a"), END);

        assertThat(Words.problems(WordFile.of(formula))).singleElement().satisfies(problem -> {
            assertThat(problem.problemCode()).isEqualTo(Code.WORD_FIELD_IN_FIELD);
            assertThat(problem.arguments()).containsEntry("outer", "=").containsEntry("tag", "«count»").containsEntry("instructions", "= «count» * 2");
            assertThat(problem.text(Locale.UK)).isEqualTo("In the text. Paragraph 1, “«field»a” (word/document.xml): «count» stands in the instructions of a "
                + "field =, “= «count» * 2”, which is not computed here. Ask your administrator for a field that holds what it shall show. "
                + "Only IF is computed, within one paragraph, with merge fields and words.");
            assertThat(problem.text(Locale.FRANCE)).contains("d’un champ =, «\u00A0= «count» * 2\u00A0»", "administrateur");
        });
    }

    @Test
    void instructions_of_another_field_show_a_field_in_them_once_though_word_writes_its_result_there() {
        String inner = BEGIN + code(" MERGEFIELD count ") + SEPARATE + code("«count»") + END;

        assertThat(Words.problems(WordFile.of(p(BEGIN, code("= "), inner, code(" * "), complex("PAGE"), END))))
            .singleElement().satisfies(problem -> assertThat(problem.arguments()).containsEntry("instructions", "= «count» * { PAGE }"));
    }

    @Test
    void each_field_of_a_formula_is_named_with_the_whole_of_it_shortened() {
        String formula = p(BEGIN, code("COMPARE "), simple("MERGEFIELD count"), code(" &gt; 1 \""), complex("MERGEFIELD note"), code("x".repeat(200) + "\""), END);

        assertThat(Words.problems(WordFile.of(formula))).extracting(problem -> problem.arguments().get("tag")).containsExactly("«count»", "«note»");
        assertThat(Words.problems(WordFile.of(formula))).extracting(problem -> problem.arguments().get("instructions").toString())
            .allSatisfy(shown -> assertThat(shown).startsWith("COMPARE «count» > 1 \"«note»xxx").endsWith("x…").hasSize(120));
    }

    @Test
    void fields_of_words_own_mail_merge_are_reported() {
        assertThat(codes(p(complex(" NEXT "), complex(" GREETINGLINE \\f \"x\" "), complex("ADDRESSBLOCK"), complex("MERGEBARCODE count QR"))))
            .hasSize(4).containsOnly(Code.WORD_FIELD_OF_MAIL_MERGE);
    }

    @Test
    void fields_that_load_something_are_reported() {
        assertThat(codes(p(complex(" INCLUDEPICTURE \"http://evil.example/a.png\" \\d "), complex(" DDEAUTO c:\\\\cmd.exe \"/c calc\" "),
            simple("INCLUDETEXT \"//server/a.docx\""), complex("LINK Excel.Sheet.8 a.xls")))).hasSize(4).containsOnly(Code.WORD_FIELD_LOADING);
    }

    @Test
    void a_field_that_is_never_ended_is_reported() {
        assertThat(codes(p(BEGIN, code("MERGEFIELD note")))).containsExactly(Code.WORD_FIELD_BROKEN);
    }

    @Test
    void a_field_that_is_not_ended_in_its_text_box_is_reported() {
        String box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p(BEGIN, code("MERGEFIELD note")) + "</w:txbxContent></v:textbox></w:pict></w:r>";

        assertThat(codes(p(box, END))).containsExactly(Code.WORD_FIELD_BROKEN);
    }

    @Test
    void what_another_field_lacks_in_a_text_box_is_nothing_to_the_field_around_it() {
        String box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p(BEGIN, code("PAGE")) + "</w:txbxContent></v:textbox></w:pict></w:r>";

        assertThat(codes(p(BEGIN, code("MERGEFIELD note"), SEPARATE, box, END))).isEmpty();
    }

    @Test
    void a_field_that_is_not_ended_in_the_short_field_around_it_is_reported() {
        assertThat(codes(p("<w:fldSimple w:instr=\"PAGE\">" + BEGIN + code("MERGEFIELD note") + "</w:fldSimple>", t("x"), END)))
            .containsExactly(Code.WORD_FIELD_BROKEN);
    }

    @Test
    void a_field_over_two_paragraphs_is_reported() {
        assertThat(codes(p(BEGIN, code("MERGEFIELD note"), SEPARATE, t("a")) + p(t("b"), END))).containsExactly(Code.WORD_FIELD_BROKEN);
    }

    @Test
    void instructions_of_no_field_are_reported() {
        String formula = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><w:fldChar w:fldCharType=\"begin\"/>"
            + "<w:instrText>MERGEFIELD count</w:instrText><w:fldChar w:fldCharType=\"end\"/></m:r></m:oMath>";

        assertThat(codes(p(code("MERGEFIELD note")))).containsExactly(Code.WORD_FIELD_BROKEN);
        assertThat(codes(p(formula))).containsExactly(Code.WORD_FIELD_BROKEN);
        assertThat(codes(p(BEGIN, code("PAGE"), END, formula))).containsExactly(Code.WORD_FIELD_BROKEN);
        assertThat(codes(p(BEGIN, code("PAGE"), formula, END))).containsExactly(Code.WORD_FIELD_BROKEN);
        assertThat(codes(p("<w:del w:id=\"1\">" + code("MERGEFIELD note") + "</w:del>", code("PAGE")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'Total hors taxes : ', ' euros', 'Total hors taxes : «field» euros'", "'', '', ''", "' ', '.', '«field».'",
        "'Nous soussignés attestons par la présente que ', '', '…attestons par la présente que «field»'",
        "'', ' reste à payer avant la fin du mois', '«field» reste à payer avant la…'"})
    void the_words_around_a_field_say_where_it_stands(String before, String behind, String expected) {
        List<WordTemplateProblem> problems = Words.problems(WordFile.of(p(t("other words")) + p(t(before), simple("MERGEFIELD field"), t(behind))));

        assertThat(problems).singleElement().satisfies(problem ->
            assertThat(problem.arguments().getOrDefault("near", "")).isEqualTo(expected));
    }

    @Test
    void words_in_a_text_box_beside_a_field_do_not_say_where_it_stands() {
        String box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p(t("box")) + "</w:txbxContent></v:textbox></w:pict></w:r>";

        assertThat(Words.problems(WordFile.of(p(t("a"), "<w:r><w:tab/></w:r>", box, simple("MERGEFIELD nothing"), "<w:r><w:br/></w:r>", t("b")))))
            .singleElement().satisfies(problem -> assertThat(problem.arguments()).containsEntry("near", "a «field» b"));
    }

    @Test
    void a_hundred_problems_of_a_part_are_enough() {
        String[] fields = IntStream.range(0, 130).mapToObj(i -> simple("MERGEFIELD nothing" + i)).toArray(String[]::new);

        assertThat(Words.problems(WordFile.of(p(fields)))).hasSize(100);
    }

    @Test
    void a_field_without_a_name_is_reported() {
        assertThat(codes(p(complex("MERGEFIELD \\* Upper")))).containsExactly(Code.WORD_FIELD_WITHOUT_NAME);
    }

    @Test
    void a_list_as_a_value_and_a_value_as_a_list_are_reported() {
        assertThat(codes(p(simple("MERGEFIELD lines")))).containsExactly(Code.WORD_LIST_AS_VALUE);
        assertThat(codes(tbl(tr(p(simple("MERGEFIELD TableStart:note"), simple("MERGEFIELD label"), simple("MERGEFIELD TableEnd:note"))))))
            .containsExactly(Code.WORD_VALUE_AS_LIST);
    }

    @Test
    void begins_and_ends_that_do_not_fit_are_reported() {
        String start = simple("MERGEFIELD TableStart:lines");
        String end = simple("MERGEFIELD TableEnd:lines");

        assertThat(codes(tbl(tr(p(start))))).containsExactly(Code.WORD_REPEAT_UNCLOSED);
        assertThat(codes(tbl(tr(p(end))))).containsExactly(Code.WORD_REPEAT_UNOPENED);
        assertThat(codes(tbl(tr(p(start))) + tbl(tr(p(end))))).containsExactly(Code.WORD_REPEAT_UNCLOSED);
        assertThat(codes(tbl(tr(p(start))) + p(end))).containsExactly(Code.WORD_REPEAT_UNCLOSED);
        assertThat(codes(tbl(tr(p(start, end, start, end))))).containsExactly(Code.WORD_REPEAT_OVERLAPPING);
    }

    @Test
    void names_in_a_list_are_the_elements_alone() {
        String row = tbl(tr(p(simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD customer.name"), simple("MERGEFIELD TableEnd:lines"))));

        assertThat(codes(row)).containsExactly(Code.WORD_FIELD_UNKNOWN);
    }

    @Test
    void a_field_without_a_value_stops_the_document_and_names_all() {
        WordFile file = WordFile.of(p(simple("MERGEFIELD customer.name"), simple("MERGEFIELD day"), simple("MERGEFIELD note"))
            + tbl(tr(p(simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD label"), simple("MERGEFIELD TableEnd:lines")))));
        MergeFields values = MergeFields.builder().list("lines", List.of(MergeFields.empty())).build();

        assertThatThrownBy(() -> Words.render(file, values)).isInstanceOfSatisfying(DocumentException.class, e -> {
            assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_FIELD_WITHOUT_VALUE);
            assertThat(e.arguments()).containsEntry("fields", "customer.name, day, label");
        });
    }

    @Test
    void a_list_without_a_value_stops_the_document_too() {
        WordFile file = WordFile.of(tbl(tr(p(simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD label"), simple("MERGEFIELD TableEnd:lines")))));

        assertThatThrownBy(() -> Words.render(file, MergeFields.empty())).isInstanceOfSatisfying(DocumentException.class, e ->
            assertThat(e.arguments()).containsEntry("fields", "lines"));
    }

    @Test
    void a_document_without_end_is_stopped() {
        WordFile file = WordFile.of(p(simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD label"), simple("MERGEFIELD TableEnd:lines")));
        MergeFields line = MergeFields.builder().text("label", "x".repeat(1_000_000)).build();

        assertThat(Words.render(file, Words.values().list("lines", Collections.nCopies(60, line)).build())).isNotEmpty();
        assertThatThrownBy(() -> Words.render(file, Words.values().list("lines", Collections.nCopies(70, line)).build()))
            .isInstanceOfSatisfying(DocumentException.class, e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_TOO_LARGE));
    }

    @Test
    void a_name_with_unknown_fields_is_refused() {
        assertThatThrownBy(() -> WordTemplateRenderer.builder("report", FieldCatalog.empty())
            .template(Locale.FRENCH, WordTemplate.of("Rapport {{nummer}}", WordFile.of(p(t("x"))).content())).build())
            .isInstanceOf(TemplateException.class).hasMessageContaining("report (fr)");
    }

    @Test
    void a_renderer_without_a_template_is_refused() {
        assertThatThrownBy(() -> WordTemplateRenderer.builder("report", FieldCatalog.empty()).build())
            .isInstanceOf(InvalidConfigurationException.class).hasMessageContaining("template(..)");
    }
}
