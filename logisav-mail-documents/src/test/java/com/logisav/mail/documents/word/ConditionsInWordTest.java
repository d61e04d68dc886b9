package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code IF} around merge fields, as ECMA-376 part 1, 17.16.5.26, and Word have it. */
class ConditionsInWordTest {

    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    private static final String RESULT = "<w:r><w:rPr><w:b/></w:rPr><w:t>earlier</w:t></w:r>";
    private static final MergeFields VALUES = Words.values().build();

    /** Instructions, without formatting. */
    private static String code(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + escaped(text) + "</w:instrText></w:r>";
    }

    private static String code(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:instrText xml:space=\"preserve\">" + escaped(text) + "</w:instrText></w:r>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A merge field among instructions: Word writes what it shows as instructions there, too. */
    private static String field(String name) {
        return BEGIN + code(" MERGEFIELD " + name + " ") + SEPARATE + code("<w:noProof/>", "«" + name + "»") + END;
    }

    private static String condition(String... code) {
        return BEGIN + String.join("", code) + SEPARATE + RESULT + END;
    }

    private static String body(WordFile file, MergeFields values) {
        String xml = WordFile.text(Words.render(file, values), "word/document.xml");
        return xml.substring(xml.indexOf("<w:body>") + 8, xml.indexOf("<w:sectPr"));
    }

    private static String shown(String content, MergeFields values) {
        return body(WordFile.of(p(content)), values).replaceAll("<[^>]*>", "");
    }

    private static List<Code> codes(String body) {
        return Words.problems(WordFile.of(body)).stream().map(WordTemplateProblem::problemCode).toList();
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Nested
    class What_is_compared {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"= \"oui\" | yes", "= oui | yes", "= \"non\" | no", "<> \"non\" | yes", "<> \"oui\" | no", "= \"Oui\" | no",
            "= \"o*\" | yes", "= \"*u*\" | yes", "= \"o?i\" | yes", "= \"?i\" | no", "<> \"o*\" | no", "= \"*a\" | no", "= \"oui*\" | yes",
            "= \"\" | no", "<> \"\" | yes", "< \"z\" | yes", "> \"z\" | no", ">= \"oui\" | yes", "<= \"o*\" | no"})
        void texts(String comparison, String expected) {
            assertThat(shown(condition(code(" IF "), field("note"), code(" " + comparison + " \"yes\" \"no\" ")),
                Words.values().text("note", "oui").build())).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"= 1234.5 | yes", "= 1234,50 | yes", "= \"1 234,5\" | yes", "> 999 | yes", "< 999 | no", ">= 1234,5 | yes",
            "<= 1234,5 | yes", "> 1234,5 | no", "< 10000 | yes", "<> 0 | yes", "> -1 | yes", "= \"1*\" | yes", "= \"2*\" | no", "< abc | yes"})
        void numbers_and_amounts_as_numbers(String comparison, String expected) {
            for (String name : List.of("count", "total")) {
                assertThat(shown(condition(code("IF "), field(name), code(" " + comparison + " \"yes\" \"no\"")), VALUES)).as(name).isEqualTo(expected);
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"fr | 1.234 | no", "fr | '1,5' | no", "en | 1,500 | yes", "en | '1,500.00' | yes", "en | '1,5' | no", "de | 1.500 | yes",
            "de | '1.500,00' | yes", "de | '1,5' | no"})
        void numbers_in_words_as_the_language_of_the_document_writes_them(Locale locale, String number, String expected) {
            WordFile file = WordFile.of(p(condition(code("IF "), field("note"), code(" = 1500 \"yes\" \"no\""))));

            byte[] document = Words.render(Words.builder(file.content()).template(locale, WordTemplate.of("Report", file.content())).build(),
                new Words.Record(Words.values().text("note", number).build(), locale));

            assertThat(WordFile.text(document, "word/document.xml").replaceAll("<[^>]*>", "").strip()).endsWith(expected);
        }

        @Test
        void words_that_only_begin_as_a_number_are_words() {
            assertThat(shown(condition(code("IF "), field("note"), code(" < 9 yes no")), Words.values().text("note", "10 m").build())).isEqualTo("yes");
            assertThat(shown(condition(code("IF "), field("note"), code(" < 9 yes no")), Words.values().text("note", "10").build())).isEqualTo("no");
            assertThat(shown(condition(code("IF "), field("note"), code(" > 9 yes no")), Words.values().text("note", "1".repeat(41)).build())).isEqualTo("no");
        }

        @Test
        void what_a_picture_makes_of_a_value() {
            String rounded = condition(code("IF "), complex("MERGEFIELD count \\# \"0\""), code(" = 1235 yes no"));
            String day = condition(code("IF "), complex("MERGEFIELD day \\@ \"yyyyMMdd\""), code(" >= 20260309 yes no"));

            String amount = condition(code("IF "), complex("MERGEFIELD count \\# \"# ##0,00 €\""), code(" > \"999,00 €\" yes no"));

            assertThat(shown(amount, VALUES)).isEqualTo("yes");
            assertThat(shown(rounded, VALUES)).isEqualTo("yes");
            assertThat(shown(day, VALUES)).isEqualTo("yes");
        }

        @Test
        void a_day_or_a_flag_as_it_would_be_written() {
            assertThat(shown(condition(code("IF "), field("done"), code(" = \"oui\" yes no")), VALUES)).isEqualTo("yes");
            assertThat(shown(condition(code("IF "), field("day"), code(" = \"9 mars 2026\" yes no")), VALUES)).isEqualTo("yes");
        }

        @Test
        void two_fields_and_words_beside_them() {
            MergeFields values = Words.values().text("note", "Dupont & fils").build();

            assertThat(shown(condition(code("IF "), field("note"), code(" = "), field("customer.name"), code(" yes no")), values)).isEqualTo("yes");
            assertThat(shown(condition(code("IF \"M. "), field("note"), code("\" = \"M. Dupont*\" yes no")), values)).isEqualTo("yes");
        }

        @Test
        void stars_in_a_value_are_stars() {
            MergeFields values = Words.values().text("note", "D*").text("photo", "D?").build();

            assertThat(shown(condition(code("IF "), field("customer.name"), code(" = "), field("note"), code(" yes no")), values)).isEqualTo("no");
            assertThat(shown(condition(code("IF Du = "), field("photo"), code(" yes no")), values)).isEqualTo("no");
            assertThat(shown(condition(code("IF D* = "), field("note"), code(" yes no")), values)).isEqualTo("yes");
        }

        @Test
        void an_optional_field_without_a_value_as_nothing() {
            String condition = condition(code("IF "), field("note"), code(" = \"\" none "), field("note"));

            assertThat(shown(condition, VALUES)).isEqualTo("none");
            assertThat(shown(condition, Words.values().text("note", "some").build())).isEqualTo("some");
        }

        @Test
        void a_required_field_without_a_value_stops_the_document() {
            WordFile file = WordFile.of(p(condition(code("IF "), field("customer.name"), code(" = \"x\" yes no"))));

            assertThatThrownBy(() -> Words.render(file, MergeFields.empty())).isInstanceOfSatisfying(DocumentException.class,
                e -> assertThat(e.arguments()).containsEntry("fields", "customer.name"));
        }
    }

    @Nested
    class What_is_shown {

        @Test
        void words_in_the_formatting_that_they_have_in_the_instructions() {
            String content = p(t("Bonjour "), condition(code("IF "), field("count"), code(" > 1 \""), code("<w:i/>", "plusieurs "), code("<w:b/>", "visites"),
                code("\" \"une visite\"")), t("."));

            assertThat(body(WordFile.of(content), VALUES)).isEqualTo(p(t("Bonjour "), run("<w:i/>", "plusieurs ") + run("<w:b/>", "visites"), t(".")));
            assertThat(body(WordFile.of(content), Words.values().number("count", BigDecimal.ONE).build()))
                .isEqualTo(p(t("Bonjour "), "<w:r><w:t xml:space=\"preserve\">une visite</w:t></w:r>", t(".")));
        }

        @Test
        void with_mergeformat_words_and_fields_in_the_formatting_of_the_earlier_result() {
            String content = p(condition(code("IF "), field("count"), code("<w:i/>", " > 1 \"Chez "), field("customer.name"), code("\" \\* MERGEFORMAT ")));

            assertThat(body(WordFile.of(content), VALUES)).isEqualTo(p(run("<w:b/>", "Chez ") + run("<w:b/>", "Dupont &amp; fils")));
        }

        @Test
        void with_charformat_in_the_formatting_of_the_first_letter() {
            String content = p(condition(code("<w:u w:val=\"single\"/>", " IF "), field("count"), code("<w:i/>", " > 1 \"oui\" \\* Charformat")));

            assertThat(body(WordFile.of(content), VALUES)).isEqualTo(p(run("<w:u w:val=\"single\"/>", "oui")));
        }

        @Test
        void fields_on_either_side_with_their_switches_and_formatting() {
            String content = p(condition(code("IF "), field("count"), code(" > 1 \"de "), complex("MERGEFIELD total \\# \"0,00\""), code("\" "),
                complex("MERGEFIELD customer.name \\* Upper")));

            assertThat(body(WordFile.of(content), VALUES)).contains(formatted("1234,50")).doesNotContain("DUPONT", "w:instrText", "w:fldChar");
            assertThat(body(WordFile.of(content), Words.values().number("count", BigDecimal.ONE).build()))
                .contains(formatted("DUPONT &amp; FILS")).doesNotContain("1234");
        }

        private static String formatted(String text) {
            return "<w:rPr><w:noProof/><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
        }

        @Test
        void another_condition_on_either_side() {
            String inner = condition(code("IF "), field("note"), code(" = \"two\" \"deux\" \"plus : "), field("note"), code("\""));
            String outer = condition(code(" IF "), field("note"), code(" <> \"one\" \" "), inner, code(" \" \"un\" \\* MERGEFORMAT"));

            assertThat(shown(outer, Words.values().text("note", "one").build())).isEqualTo("un");
            assertThat(shown(outer, Words.values().text("note", "two").build())).isEqualTo(" deux ");
            assertThat(shown(outer, Words.values().text("note", "six").build())).isEqualTo(" plus : six ");
        }

        @Test
        void a_condition_without_a_field_of_its_own_within_one_that_has_one() {
            assertThat(shown(condition(code("IF "), field("count"), code(" > 1 "), condition(code("IF 1 = 1 a b")), code(" c")), VALUES)).isEqualTo("a");
        }

        @Test
        void nothing_where_nothing_is_said() {
            assertThat(shown(t("a") + condition(code("IF "), field("count"), code(" = 0 \"none\"")) + t("b"), VALUES)).isEqualTo("ab");
        }

        @Test
        void line_breaks_tabs_symbols_and_marks() {
            String characters = "<w:br w:type=\"page\"/><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>";
            String content = condition(code("IF "), field("count"), code(" > 1 \"a"), "<w:r><w:rPr><w:i/></w:rPr><w:lastRenderedPageBreak/>" + characters + "</w:r>",
                code("\\\"b\\\" \\\\ “c”\""));

            assertThat(body(WordFile.of(p(content)), VALUES).replace("</w:r><w:r><w:rPr><w:i/></w:rPr>", "")).contains(characters)
                .contains(">a</w:t>", ">\"b\" \\ “c”</w:t>");
            assertThat(shown(condition(code("IF “"), field("count"), code("” > “1” “\"a\"” b")), VALUES)).isEqualTo("\"a\"");
            assertThat(shown(condition(code("IF"), "<w:r><w:tab/></w:r>", field("count"), "<w:r><w:br/></w:r>", code(">"), "<w:r><w:cr/></w:r>", code("1 a b")),
                VALUES)).isEqualTo("a");
        }

        @Test
        void a_picture() {
            WordFile file = WordFile.of(p(condition(code("IF "), field("count"), code(" > 1 \""), field("Image:logo"), code("\""))));

            byte[] document = Words.render(file, VALUES, builder -> builder.picture("logo", Content.of(SchemaOfWordTest.PIXEL)));

            assertThat(WordFile.text(document, "word/document.xml")).contains("<w:r><w:rPr><w:noProof/></w:rPr><w:drawing>");
            assertThat(WordSchema.problems(document)).isEmpty();
        }

        @Test
        void the_value_of_each_element_in_a_repeated_row() {
            String row = tr(p(simple("MERGEFIELD TableStart:lines"), condition(code("IF "), field("price"), code(" > 10 \"cher : "), field("label"),
                code("\" \"-\"")), simple("MERGEFIELD TableEnd:lines")));

            assertThat(body(WordFile.of(tbl(row)), VALUES).replaceAll("<[^>]*>", " ").replaceAll(" +", " ")).isEqualTo(" cher : Filtre - ");
        }

        @Test
        void in_one_run_with_other_words_those_stay() {
            String content = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText>"
                + "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD count</w:instrText><w:fldChar w:fldCharType=\"end\"/>"
                + "<w:instrText> > 1 \"b</w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD customer.name</w:instrText>"
                + "<w:fldChar w:fldCharType=\"end\"/><w:instrText>\"</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:t>c</w:t></w:r>";

            byte[] document = Words.render(WordFile.of(p(content)), VALUES);

            assertThat(WordFile.text(document, "word/document.xml").replaceAll("<[^>]*>", "").strip()).isEqualTo("abDupont &amp; fils" + "c");
            assertThat(WordSchema.problems(document)).isEmpty();
        }

        @Test
        void nothing_of_the_earlier_result_though_it_holds_fields() {
            String content = BEGIN + code("IF ") + field("note") + code(" = \"\" \"\" \"") + field("note") + code("\"") + SEPARATE
                + complex("MERGEFIELD note") + t(" earlier") + END;

            assertThat(shown(t("a") + content + t("b"), VALUES)).isEqualTo("ab");
            assertThat(shown(t("a") + content + t("b"), Words.values().text("note", "x").build())).isEqualTo("axb");
        }

        @Test
        void in_what_is_left_the_document_is_valid() {
            WordFile file = WordFile.of(p(condition(code("IF "), field("note"), code(" = \"\" \"\" \""), field("note"), code("\""))))
                .story("header", "hdr", p(condition(code("IF"), field("count"), code("=1\"a\"\"b\""))));

            assertThat(WordSchema.problems(Words.render(file, VALUES))).isEmpty();
            assertThat(WordFile.text(Words.render(file, VALUES), "word/header1.xml").replaceAll("<[^>]*>", "").strip()).isEqualTo("b");
        }
    }

    @Nested
    class What_is_reported {

        @Test
        void fields_that_nobody_knows_on_all_sides_and_their_switches() {
            String content = p(condition(code("IF "), field("a"), code(" = "), field("b"), code(" "), field("c"), code(" "), complex("MERGEFIELD note \\v")));

            assertThat(Words.problems(WordFile.of(content))).extracting(WordTemplateProblem::problemCode)
                .containsExactly(Code.WORD_FIELD_UNKNOWN, Code.WORD_FIELD_UNKNOWN, Code.WORD_FIELD_UNKNOWN, Code.WORD_FIELD_SWITCH_UNKNOWN);
            assertThat(Words.problems(WordFile.of(content))).extracting(problem -> problem.arguments().get("tag"))
                .containsExactly("«a»", "«b»", "«c»", "«note»");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\* Upper", "\\b x", "\\# 0"})
        void switches_that_a_condition_has_not(String written) {
            assertThat(Words.problems(WordFile.of(p(condition(code("IF "), field("note"), code(" = 1 2 3 " + written))))))
                .singleElement().satisfies(problem -> assertThat(problem.arguments()).containsEntry("tag", "{ IF }").containsEntry("switch", written));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " = ", " = 1 ", " ! 1 2 3", " = 1 2 3 4", " = 1 \"2", "\\* Upper"})
        void what_is_no_comparison(String rest) {
            assertThat(codes(p(condition(code("IF "), field("note"), code(rest))))).containsExactly(Code.WORD_FIELD_IN_FIELD);
        }

        @Test
        void conditions_with_what_only_word_computes() {
            assertThat(codes(p(condition(code("IF "), complex("PAGE"), code(" = 1 "), field("note"))))).containsExactly(Code.WORD_FIELD_IN_FIELD);
            assertThat(codes(p(condition(code("IF "), simple("PAGE"), code(" = 1 "), field("note"))))).containsExactly(Code.WORD_FIELD_IN_FIELD);
            assertThat(codes(p(condition(code("IF "), condition(code("IF "), field("note"), code(" = 1 2")), code(" = 1 2"))))).containsExactly(Code.WORD_FIELD_IN_FIELD);
            assertThat(codes(p(condition(code("IF "), field("note"), code(" = 1 \""), "<w:r><w:pict/></w:r>", code("\"")))))
                .containsExactly(Code.WORD_FIELD_IN_FIELD);
            assertThat(codes(p(condition(code("COMPARE "), field("note"), code(" = 1"))))).containsExactly(Code.WORD_FIELD_IN_FIELD);
        }

        @Test
        void conditions_deeper_than_word_has_fields() {
            String inner = code("a");
            for (int i = 0; i < 20; i++) {
                inner = condition(code("IF "), field("count"), code(" > 1 \""), inner, code("\""));
            }

            assertThat(shown(inner, VALUES)).isEqualTo("a");
            assertThat(codes(p(condition(code("IF "), field("count"), code(" > 1 \""), inner, code("\""))))).isNotEmpty().containsOnly(Code.WORD_FIELD_IN_FIELD);
        }

        @Test
        void conditions_over_several_paragraphs() {
            assertThat(codes(p(BEGIN, code("IF "), field("note"), code(" = 1 \"a")) + p(code("b\""), END))).containsExactly(Code.WORD_FIELD_IN_FIELD);
        }

        @Test
        void nothing_of_what_is_no_repeat() {
            assertThat(codes(p(condition(code("IF "), field("note"), code(" = TableStart:lines 1 2"))))).isEmpty();
        }
    }

    @Test
    void a_condition_without_a_merge_field_stays_as_it_is() {
        String content = p(condition(code("IF "), complex("PAGE"), code(" = 1 \"a\" \"b\"")), condition(code("IF 1 = 1 a b")));

        assertThat(body(WordFile.of(content + p(simple("MERGEFIELD note"))), VALUES)).startsWith(content);
    }

    @Test
    void a_condition_in_a_tracked_deletion_is_gone_already() {
        String gone = "<w:del w:id=\"1\" w:author=\"a\">" + BEGIN + "<w:r><w:delInstrText>IF x = 1 2</w:delInstrText></w:r>" + END + "</w:del>";
        String deletedWord = condition(code("IF "), field("count"), code(" > 1 \"a"),
            "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delInstrText>b</w:delInstrText></w:r></w:del>", code("c\""));

        assertThat(body(WordFile.of(p(gone, deletedWord)), VALUES)).startsWith("<w:p w:rsidR=\"00B80520\" w:rsidRDefault=\"009D2757\">" + gone)
            .contains(">a<", ">c<").doesNotContain(">b<");
    }

    @Test
    void amounts_are_compared_with_their_cents() {
        MergeFields values = Words.values().money("total", Money.euros("100.01")).build();

        assertThat(shown(condition(code("IF "), field("total"), code(" > 100 yes no")), values)).isEqualTo("yes");
    }
}
