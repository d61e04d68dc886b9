package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.DocumentValues;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeFieldsInWordTest {

    private static final String NAME = "MERGEFIELD customer.name";
    private static final String VALUE = "<w:t xml:space=\"preserve\">Dupont &amp; fils</w:t>";
    private static final String BOLD = "<w:r w:rsidR=\"00B80520\"><w:rPr><w:noProof/><w:b/></w:rPr>" + VALUE + "</w:r>";
    private static final String COMPLEX = "<w:r w:rsidR=\"00B01BCE\"><w:rPr><w:noProof/><w:b/></w:rPr>" + VALUE + "</w:r>";
    private static final String PROOF = "<w:proofErr w:type=\"spellStart\"/>";

    private static String body(String content) {
        return body(Words.render(WordFile.of(content)));
    }

    private static String body(byte[] document) {
        String xml = WordFile.text(document, "word/document.xml");
        return xml.substring(xml.indexOf("<w:body>") + 8, xml.indexOf("<w:sectPr"));
    }

    private static String text(String value) {
        return body(Words.render(WordFile.of(p(simple(NAME))), Words.values().text("customer.name", value).build()))
            .replaceFirst(".*?</w:rPr>", "").replaceFirst("</w:r></w:p>", "").replace(" xml:space=\"preserve\"", "").replace("w:", "");
    }

    @Nested
    class A_field {

        @Test
        void in_its_simple_form_becomes_its_value_in_the_formatting_of_its_result() {
            assertThat(body(p(t("Pour "), simple(NAME + " \\* MERGEFORMAT"), t(".")))).isEqualTo(p(t("Pour "), BOLD, t(".")));
        }

        @Test
        void scattered_over_runs_becomes_one_run_in_the_formatting_of_the_first_of_its_result() {
            assertThat(body(p(t("Pour "), complex(" MERGE", "FIELD  cust", "omer.", "name ", " \\* MERGE", "FORMAT "), t("."))))
                .isEqualTo(p(t("Pour "), PROOF.repeat(6) + COMPLEX, t(".")));
        }

        @Test
        void in_one_run_with_other_words_leaves_those_where_they_are() {
            String run = "<w:r><w:rPr><w:b/></w:rPr><w:t>Pour </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + NAME
                + "</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>?</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>.</w:t></w:r>";

            assertThat(body(p(run))).isEqualTo(p("<w:r><w:rPr><w:b/></w:rPr><w:t>Pour </w:t>" + VALUE + "<w:t>.</w:t></w:r>"));
        }

        @Test
        void that_never_had_a_result_takes_the_formatting_of_its_instructions() {
            String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:i/></w:rPr><w:instrText>" + NAME
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

            assertThat(body(p(field))).isEqualTo(p("<w:r><w:rPr><w:i/></w:rPr>" + VALUE + "</w:r>"));
        }

        @Test
        void with_other_fields_in_its_result_takes_their_place_too() {
            String page = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

            assertThat(body(p(field(simple("MERGEFIELD nothing") + page)))).isEqualTo(p(BOLD));
        }

        @Test
        void takes_no_formatting_from_what_is_deleted() {
            String deleted = "<w:del w:id=\"1\"><w:r><w:rPr><w:strike/></w:rPr><w:delText>a</w:delText></w:r></w:del>";

            assertThat(body(p(field(deleted + "<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>"))))
                .isEqualTo(p("<w:del w:id=\"1\"></w:del><w:r><w:rPr><w:b/></w:rPr>" + VALUE + "</w:r>"));
        }

        @Test
        void whose_result_is_a_run_without_words_takes_its_place_too() {
            assertThat(body(p(t("a"), field("<w:r><w:rPr><w:b/></w:rPr></w:r>"), "<w:r/>"))).isEqualTo(p(t("a"), "<w:r>" + VALUE + "</w:r>", "<w:r/>"));
        }

        @Test
        void loses_the_data_that_word_kept_with_it() {
            assertThat(body(p("<w:fldSimple w:instr=\"" + NAME + "\"><w:fldData>AAAA</w:fldData><w:r><w:t>x</w:t></w:r></w:fldSimple>")))
                .isEqualTo(p("<w:r>" + VALUE + "</w:r>"));
        }

        private static String field(String result) {
            return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + NAME + "</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        }

        @Test
        void without_any_run_gets_one() {
            assertThat(body(p("<w:fldSimple w:instr=\"" + NAME + "\"/>"))).isEqualTo(p("<w:r>" + VALUE + "</w:r>"));
        }

        @Test
        void may_ask_for_the_formatting_of_its_first_letter() {
            assertThat(body(p(complex(NAME + " \\* CHARFORMAT"))))
                .isEqualTo(p(PROOF + "<w:r w:rsidR=\"00B01BCE\"><w:rPr><w:i/></w:rPr>" + VALUE + "</w:r>"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"MERGEFIELD  customer.name  ", "mergefield customer.name", "MERGEFIELD \"customer.name\"",
            "MERGEFIELD “customer.name”", "MERGEFIELD $customer.name", "MERGEFIELD ${customer.name}", "MERGEFIELD\tcustomer.name\\* MERGEFORMAT", "MERGEFIELD \\* MERGEFORMAT customer.name", "MERGEFIELD\r\ncustomer.name\u00A0"})
        void may_be_spelled_in_several_ways(String code) {
            assertThat(body(p(complex(code)))).contains(VALUE);
        }

        @Test
        void may_have_another_name_that_the_host_explains() {
            byte[] document = Words.render(WordFile.of(p(simple("MERGEFIELD \"Nom du client\""))), Words.values().build(),
                builder -> builder.field("Nom du client", "customer.name"));

            assertThat(body(document)).isEqualTo(p(BOLD));
        }

        @Test
        void without_a_value_vanishes_where_it_is_optional() {
            assertThat(body(p(t("a"), simple("MERGEFIELD note"), t("b")))).isEqualTo(p(t("a"), t("b")));
        }
    }

    @Nested
    class Found {

        @Test
        void in_a_link() {
            String link = "<w:hyperlink w:anchor=\"here\">";

            assertThat(body(p(link + complex(NAME) + "</w:hyperlink>"))).isEqualTo(p(link + PROOF + COMPLEX + "</w:hyperlink>"));
        }

        @Test
        void in_a_content_control() {
            String control = "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>";

            assertThat(body(p(control + simple(NAME) + "</w:sdtContent></w:sdt>")))
                .isEqualTo(p(control + BOLD + "</w:sdtContent></w:sdt>"));
        }

        @Test
        void in_a_tracked_insertion_and_not_in_a_deletion() {
            String deleted = "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:delInstrText> " + NAME
                + " </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del>";
            String inserted = "<w:ins w:id=\"2\" w:author=\"A\">";

            assertThat(body(p(deleted, inserted + simple(NAME) + "</w:ins>"))).isEqualTo(p(deleted, inserted + BOLD + "</w:ins>"));
        }

        @Test
        void where_it_was_moved_to_and_not_where_it_was_moved_from() {
            String from = "<w:moveFrom w:id=\"1\" w:author=\"A\">" + simple(NAME) + "</w:moveFrom>";
            String to = "<w:moveTo w:id=\"2\" w:author=\"A\">";

            assertThat(body(p(from, to + simple(NAME) + "</w:moveTo>"))).isEqualTo(p(from, to + BOLD + "</w:moveTo>"));
        }

        @Test
        void around_a_text_box_that_is_anchored_in_its_result() {
            String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + NAME + "</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
            String box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p(t("x")) + "</w:txbxContent></v:textbox></w:pict></w:r>";

            assertThat(body(p(begin, box, "<w:r><w:t>y</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", t("z"))))
                .isEqualTo(p("<w:r>" + VALUE + "</w:r>", t("z")));
        }

        @Test
        void whose_name_was_changed_with_changes_tracked() {
            String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>MERGEFIELD </w:instrText></w:r>"
                + "<w:del w:id=\"1\"><w:r><w:delInstrText>client</w:delInstrText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:instrText>customer.name</w:instrText></w:r></w:ins>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

            assertThat(body(p(field))).isEqualTo(p("<w:del w:id=\"1\"></w:del><w:ins w:id=\"2\"></w:ins><w:r>" + VALUE + "</w:r>"));
        }

        @Test
        void in_the_result_of_another_field() {
            String toc = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"#a\"</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
            String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

            assertThat(body(p(toc, simple(NAME), end))).isEqualTo(p(toc, BOLD, end));
        }

        @Test
        void in_both_spellings_of_a_text_box() {
            String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>%1$s</w:txbxContent>"
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>";

            assertThat(body(p(String.format(box, p(simple(NAME)))))).isEqualTo(p(String.format(box, p(BOLD))));
        }

        @Test
        void in_a_text_box_that_is_anchored_between_the_ends_of_another_field() {
            String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>";
            String box = "<w:r><w:pict><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></w:pict></w:r>";
            String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

            assertThat(body(p(begin, String.format(box, p(simple(NAME))), end))).isEqualTo(p(begin, String.format(box, p(BOLD)), end));
        }

        @ParameterizedTest
        @ValueSource(strings = {"header:hdr", "footer:ftr", "footnotes:footnotes", "endnotes:endnotes", "comments:comments"})
        void in_every_part_that_holds_text(String kind) {
            String[] names = kind.split(":");

            byte[] document = Words.render(WordFile.of(p(t("x"))).story(names[0], names[1], p(simple(NAME))));

            assertThat(WordFile.text(document, "word/" + names[0] + "1.xml")).contains(p(BOLD)).doesNotContain("MERGEFIELD");
        }
    }

    @Nested
    class A_value {

        @Test
        void has_its_line_ends_and_tabs() {
            assertThat(text("a\nb\r\nc\rd\u2028e\tf"))
                .isEqualTo("<t>a</t><br/><t>b</t><br/><t>c</t><br/><t>d</t><br/><t>e</t><tab/><t>f</t>");
            assertThat(text("\na\n\nb\r")).isEqualTo("<br/><t>a</t><br/><br/><t>b</t><br/>");
        }

        @Test
        void loses_what_xml_cannot_hold() {
            assertThat(text("a\u0000\u0007b\uFFFE\uD83Dc\uDE00 \uD83D\uDE00")).isEqualTo("<t>ab\uFFFDc\uFFFD \uD83D\uDE00</t>");
            assertThat(text("\uDE00a\uD83D")).isEqualTo("<t>\uFFFDa\uFFFD</t>");
        }

        @Test
        void is_escaped_and_never_read() {
            assertThat(text("<w:fldSimple w:instr=\"MERGEFIELD note\"/> ]]> «note» {{note}}"))
                .isEqualTo("<t>&lt;fldSimple instr=\"MERGEFIELD note\"/&gt; ]]&gt; «note» {{note}}</t>");
        }

        @Test
        void is_written_as_the_language_of_the_record_has_it() {
            String all = p(simple("MERGEFIELD count"), t("|"), simple("MERGEFIELD total"), t("|"), simple("MERGEFIELD day"), t("|"),
                simple("MERGEFIELD start"), t("|"), simple("MERGEFIELD done"));

            assertThat(body(all).replaceAll("<[^>]*>", ""))
                .isEqualTo("1\u202F234,5|1\u202F234,50\u00A0€|9 mars 2026|9 mars 2026 à 08:05|oui");
        }

        /** Else it would be half German. */
        @Test
        void is_written_as_the_language_of_the_template_has_it_where_another_stands_in() {
            String all = p(simple("MERGEFIELD total"), t("|"), simple("MERGEFIELD day"), t("|"), simple("MERGEFIELD note"));
            WordTemplateRenderer renderer = WordTemplateRenderer.builder("report", Words.CATALOG)
                .template(Locale.FRENCH, WordTemplate.of("Rapport du {{day}}", WordFile.of(all).content()))
                .source((mailable, context) -> Optional.of(DocumentValues.of(Words.values().text("note", context.recordLocale().toLanguageTag()).build())))
                .build();
            Words.Record german = new Words.Record(Words.values().build(), Locale.GERMANY);

            assertThat(body(Words.render(renderer, german)).replaceAll("<[^>]*>", "")).isEqualTo("1\u202F234,50\u00A0€|9 mars 2026|fr");
            assertThat(renderer.describe(german, german.context())).contains(DocumentDescription.docx("report", "Rapport du 9 mars 2026"));
        }
    }

    @Nested
    class A_part {

        @Test
        void may_be_strict() {
            String strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
            WordFile file = new WordFile().part("word/document.xml",
                WordFile.document(p(simple(NAME))).replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", strict));

            assertThat(body(Words.render(file))).isEqualTo(p(BOLD));
        }

        @Test
        void may_have_another_prefix_or_none() {
            String source = "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:q=\""
                + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><fldSimple q:instr=\"" + NAME
                + "\"><r><t>x</t></r></fldSimple></p></body></document>";

            byte[] document = Words.render(new WordFile().part("word/document.xml", source));

            assertThat(WordFile.text(document, "word/document.xml"))
                .contains("<body><p><r><t xml:space=\"preserve\">Dupont &amp; fils</t></r></p></body>");
        }

        @Test
        void may_be_in_utf_16() {
            String source = WordFile.document(p(t("é"), simple(NAME))).replace("UTF-8", "UTF-16");
            WordFile file = new WordFile().part("word/document.xml", ("\uFEFF" + source).getBytes(StandardCharsets.UTF_16LE));

            byte[] part = WordFile.unzip(Words.render(file, Words.values().text("customer.name", "Noël").build())).get("word/document.xml");

            assertThat(new String(part, StandardCharsets.UTF_16LE)).startsWith("\uFEFF<?xml").contains(t("é"), "preserve\">Noël</w:t>");
        }

        @Test
        void may_hold_comments_instructions_and_character_data_that_look_like_tags() {
            String odd = "<!-- <w:r> -- --><?odd <w:p> ?><w:r><w:t><![CDATA[<w:r>]]></w:t></w:r>".replace("-- -->", "- -->");

            assertThat(body(p(odd, simple(NAME)))).isEqualTo(p(odd, BOLD));
            String side = "<!--<w:r>--><!--<w:r>--><!----><?a <w:p>?><?b <w:p>?><w:r><w:t w:a='>' w:b=\">'/>\"><![CDATA[<w:r>]]><![CDATA[]]>></w:t></w:r>";
            assertThat(body(p(side, simple(NAME)))).isEqualTo(p(side, BOLD));
        }
    }

    @Test
    void the_same_values_give_the_same_bytes() {
        WordFile file = WordFile.of(p(complex(NAME)));
        MergeFields values = Words.values().build();

        assertThat(Words.render(file, values)).isEqualTo(Words.render(file, values));
    }

    @Test
    void other_fields_stay() {
        String others = p(complex(" PAGE "), simple("NUMPAGES"), complex(" FORMTEXT "), complex(" HYPERLINK \"https://logisav.fr\" "),
            complex(" DATE \\@ \"d/M\" "), complex(" IF 1 = 1 \"a\" \"b\" "), complex(" INVENTED x "));

        assertThat(WordFile.unzip(Words.render(WordFile.of(others))))
            .usingRecursiveComparison().isEqualTo(Map.copyOf(WordFile.unzip(WordFile.of(others).bytes())));
    }
}
