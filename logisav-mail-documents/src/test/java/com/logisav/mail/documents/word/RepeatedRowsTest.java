package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedRowsTest {

    private static final String START = simple("MERGEFIELD TableStart:lines");
    private static final String END = complex("MERGEFIELD TableEnd:lines");
    private static final String LABEL = simple("MERGEFIELD label");
    private static final String PRICE = complex("MERGEFIELD price \\# \"0,00\"");
    private static final MergeFields NONE = Words.values().list("lines", List.of()).build();

    /** Each table as POI reads it: rows by line, cells between bars. */
    private static List<String> tables(byte[] document) {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            return read.getTables().stream().map(RepeatedRowsTest::rows).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String rows(XWPFTable table) {
        return table.getRows().stream().map(RepeatedRowsTest::cells).collect(Collectors.joining("\n"));
    }

    private static String cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText().strip()).collect(Collectors.joining("|"));
    }

    private static String body(byte[] document) {
        return WordFile.text(document, "word/document.xml").replaceAll("(?s).*<w:body>|<w:sectPr.*", "");
    }

    @Test
    void a_row_stands_there_for_each_element() {
        WordFile file = WordFile.of(tbl(tr(p(t("Libellé")), p(t("Prix"))), tr(p(START, LABEL), p(PRICE, END)), tr(p(t("Total")), p(t("15,40")))));

        assertThat(tables(Words.render(file))).containsExactly("Libellé|Prix\nFiltre|12,00\nJoint <torique>|3,40\nTotal|15,40");
    }

    @Test
    void several_rows_stand_there_for_each_element() {
        WordFile file = WordFile.of(tbl(tr(p(START, LABEL)), tr(p(PRICE, END))));

        assertThat(tables(Words.render(file))).containsExactly("Filtre\n12,00\nJoint <torique>\n3,40");
    }

    @Test
    void rows_that_hold_nothing_but_begin_and_end_vanish() {
        WordFile file = WordFile.of(tbl(tr(p(START), p()), tr(p(LABEL), p(PRICE)), tr(p(), p(END)), tr(p(t("Total")), p(t("15,40")))));

        assertThat(tables(Words.render(file))).containsExactly("Filtre|12,00\nJoint <torique>|3,40\nTotal|15,40");
    }

    @Test
    void rows_with_begin_and_end_vanish_though_they_hold_blanks_and_tabs_and_spell_the_list_otherwise() {
        String end = simple("MERGEFIELD tableEnd:LINES");
        String blank = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> </w:t></w:r>";
        WordFile file = WordFile.of(tbl(tr(p(START, t(" "), blank)), tr(p(LABEL)), tr(p("<w:r><w:tab/></w:r>", end, blank))));

        assertThat(tables(Words.render(file))).containsExactly("Filtre\nJoint <torique>");
    }

    @Test
    void a_row_that_holds_nothing_but_both_stays() {
        assertThat(tables(Words.render(WordFile.of(tbl(tr(p(START, END))))))).containsExactly("\n");
        assertThat(tables(Words.render(WordFile.of(tbl(tr(p(START)), tr(p(END))))))).containsExactly("\n");
    }

    @Test
    void no_element_leaves_no_row() {
        WordFile file = WordFile.of(tbl(tr(p(t("Libellé"))), tr(p(START, LABEL, END))));

        assertThat(tables(Words.render(file, NONE))).containsExactly("Libellé");
    }

    @Test
    void a_table_without_rows_is_left_out_with_its_frame() {
        WordFile file = WordFile.of(p(t("a")) + tbl(tr(p(START)), tr(p(LABEL)), tr(p(END))) + p(t("b")));

        assertThat(body(Words.render(file, NONE))).isEqualTo(p(t("a")) + p(t("b")));
    }

    @Test
    void a_table_whose_rows_stand_in_a_content_control_is_left_out_too() {
        String control = "<w:sdt><w:sdtPr/><w:sdtContent>" + tr(p(START, LABEL, END)) + "</w:sdtContent></w:sdt>";

        assertThat(body(Words.render(WordFile.of(p(t("a")) + tbl(control)), NONE))).isEqualTo(p(t("a")));
        assertThat(body(Words.render(WordFile.of(tbl(control)))).replaceAll("<[^>]*>", "")).isEqualTo("FiltreJoint &lt;torique&gt;");
        assertThat(body(Words.render(WordFile.of(tbl(control, tr(p(t("b"))))), NONE))).isEqualTo(tbl(control.replaceAll("<w:tr .*</w:tr>", ""), tr(p(t("b")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"header:hdr", "footer:ftr"})
    void what_must_hold_a_paragraph_keeps_an_empty_one(String kind) {
        String[] names = kind.split(":");
        WordFile file = WordFile.of(p(t("x"))).story(names[0], names[1], p(START, LABEL, END));
        WordFile other = WordFile.of(p(t("x"))).story(names[0], names[1], p(START, LABEL, END) + p(t("b")));

        assertThat(WordFile.text(Words.render(file, NONE), "word/" + names[0] + "1.xml")).contains("><w:p/></w:" + names[1] + ">");
        assertThat(WordFile.text(Words.render(other, NONE), "word/" + names[0] + "1.xml")).doesNotContain("<w:p/>").contains(p(t("b")));
        assertThat(WordFile.text(Words.render(file), "word/" + names[0] + "1.xml")).doesNotContain("<w:p/>").contains("Filtre");
    }

    @Test
    void a_text_box_keeps_a_paragraph_too() {
        String box = "<w:r><w:pict><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></w:pict></w:r>";
        WordFile file = WordFile.of(tbl(tr(p(String.format(box, p(START) + p(LABEL) + p(END))))));

        assertThat(body(Words.render(file, NONE))).isEqualTo(tbl(tr(p(String.format(box, "<w:p/>")))));
    }

    @Test
    void a_pair_of_the_hosts_begins_and_ends_too() {
        WordFile file = WordFile.of(tbl(tr(p(simple("MERGEFIELD rr_lines"))), tr(p(LABEL)), tr(p(simple("MERGEFIELD er_")))));

        byte[] document = Words.render(file, Words.values().build(), builder -> builder.repeat("rr_{list}", "er_"));

        assertThat(tables(document)).containsExactly("Filtre\nJoint <torique>");
    }

    @Test
    void a_pair_of_the_hosts_may_stand_around_the_lists_name() {
        assertThat(tables(Words.render(WordFile.of(tbl(tr(p(simple("MERGEFIELD EACH(lines)"), LABEL, simple("MERGEFIELD \"/each( LINES )\""))))),
            Words.values().build(), builder -> builder.repeat("each({list})", "/each({list})")))).containsExactly("Filtre\nJoint <torique>");
        assertThatThrownBy(() -> Words.render(WordFile.of(p(simple("MERGEFIELD each()"))), Words.values().build(), builder -> builder.repeat("each({list})", "end")))
            .isInstanceOf(WordTemplateException.class).hasMessageContaining("«each()»").hasMessageContaining("WORD_FIELD_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"lines, end", "{list}, end", "a{list}, {list}", "a{list}, ' '"})
    void a_pair_that_could_not_be_told_from_fields_is_refused(String start, String end) {
        assertThatThrownBy(() -> Words.builder(WordFile.of(p()).content()).repeat(start, end)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lists_stand_in_lists() {
        String inner = tbl(tr(p(simple("MERGEFIELD TableStart:parts"), simple("MERGEFIELD name"), simple("MERGEFIELD TableEnd:parts"))));
        WordFile file = WordFile.of(tbl(tr(p(START, LABEL) + inner + p(END))));
        MergeFields part = MergeFields.builder().text("name", "Vis").build();
        MergeFields with = MergeFields.builder().text("label", "Pompe").list("parts", List.of(part, part)).build();

        String text = body(Words.render(file, Words.values().list("lines", List.of(with, Words.line("Filtre", "1"))).build()))
            .replaceAll("<w:tr[ >]", "[$0").replaceAll("</w:tr>", "]").replaceAll("<[^>]*>", "");

        assertThat(text).isEqualTo("[Pompe[Vis][Vis]][Filtre]");
    }

    @Test
    void lists_begin_and_end_in_the_same_row_as_the_lists_in_them() {
        WordFile file = WordFile.of(tbl(tr(p(START, LABEL)),
            tr(p(simple("MERGEFIELD TableStart:parts"), simple("MERGEFIELD name"), simple("MERGEFIELD TableEnd:parts"), END))));
        MergeFields part = MergeFields.builder().text("name", "Vis").build();
        MergeFields with = MergeFields.builder().text("label", "Pompe").list("parts", List.of(part, part)).build();

        assertThat(tables(Words.render(file, Words.values().list("lines", List.of(with, with)).build())))
            .containsExactly("Pompe\nVis\nVis\nPompe\nVis\nVis");
    }

    @Nested
    class Lists_in_lists_in_one_table {

        private static final String PARTS = simple("MERGEFIELD TableStart:parts");
        private static final String NAME = simple("MERGEFIELD name");
        private static final String PARTS_END = simple("MERGEFIELD TableEnd:parts");

        private static MergeFields line(String label, int parts) {
            List<MergeFields> all = Collections.nCopies(parts, MergeFields.builder().text("name", "Vis").build());
            return MergeFields.builder().text("label", label).list("parts", all).build();
        }

        private static MergeFields lines(MergeFields... lines) {
            return Words.values().list("lines", List.of(lines)).build();
        }

        @Test
        void leave_the_rows_that_are_nobodys() {
            WordFile file = WordFile.of(tbl(tr(p(t("Travaux"))), tr(p(START, LABEL)), tr(p(PARTS, NAME, PARTS_END, END))));

            assertThat(tables(Words.render(file, NONE))).containsExactly("Travaux");
            assertThat(tables(Words.render(file, lines(line("Pompe", 2), line("Filtre", 0))))).containsExactly("Travaux\nPompe\nVis\nVis\nFiltre");
        }

        @Test
        void leave_no_table_where_elements_have_no_row() {
            WordFile file = WordFile.of(p(t("a")) + tbl(tr(p(START)), tr(p(PARTS, NAME, PARTS_END)), tr(p(END))) + p(t("b")));

            assertThat(body(Words.render(file, lines(line("Pompe", 0), line("Filtre", 0))))).isEqualTo(p(t("a")) + p(t("b")));
            assertThat(tables(Words.render(file, lines(line("Pompe", 0), line("Filtre", 1))))).containsExactly("Vis");
        }

        @Test
        void leave_no_table_in_a_row_that_stays() {
            WordFile file = WordFile.of(tbl(tr(p(START, LABEL) + tbl(tr(p(PARTS, NAME, PARTS_END))) + p(END))));

            assertThat(body(Words.render(file, lines(line("Pompe", 0))))).isEqualTo(body(WordFile.of(tbl(tr(
                p("<w:r w:rsidR=\"00B80520\"><w:rPr><w:noProof/><w:b/></w:rPr><w:t xml:space=\"preserve\">Pompe</w:t></w:r>")
                    + p("<w:proofErr w:type=\"spellStart\"/>")))).bytes()));
        }
    }

    @Test
    void a_list_may_begin_in_a_table_in_the_row_that_is_repeated() {
        WordFile file = WordFile.of(tbl(tr(p(t("x")) + tbl(tr(p(START, LABEL))) + p(END))));

        assertThat(body(Words.render(file)).replaceAll("<w:tr[ >]", "[$0").replaceAll("</w:tr>", "]").replaceAll("<[^>]*>", ""))
            .isEqualTo("[x[Filtre]][x[Joint &lt;torique&gt;]]");
    }

    @Test
    void in_one_cell_the_row_is_repeated_unless_the_cell_has_a_table_of_its_own() {
        WordFile row = WordFile.of(tbl(tr(p(t("Travaux")), p(START, LABEL, END))));
        WordFile inner = WordFile.of(tbl(tr(p(t("Travaux")), tbl(tr(p(START, LABEL, END))) + p())));

        assertThat(tables(Words.render(row))).containsExactly("Travaux|Filtre\nTravaux|Joint <torique>");
        assertThat(body(Words.render(inner)).replaceAll("<w:tr[ >]", "[$0").replaceAll("</w:tr>", "]").replaceAll("<[^>]*>", ""))
            .isEqualTo("[Travaux[Filtre][Joint &lt;torique&gt;]]");
    }

    @Nested
    class Lists_one_after_the_other {

        private static final String AGAIN = simple("MERGEFIELD TableStart:lines");

        @Test
        void have_rows_of_their_own_in_one_table() {
            WordFile file = WordFile.of(tbl(tr(p(START, LABEL, END)), tr(p(t("Prix"))), tr(p(AGAIN)), tr(p(PRICE)), tr(p(END))));

            assertThat(tables(Words.render(file))).containsExactly("Filtre\nJoint <torique>\nPrix\n12,00\n3,40");
            assertThat(tables(Words.render(file, NONE))).containsExactly("Prix");
        }

        @Test
        void leave_no_table_where_none_has_a_row() {
            WordFile file = WordFile.of(p(t("a")) + tbl(tr(p(START, LABEL, END)), tr(p(AGAIN, PRICE, END))));

            assertThat(tables(Words.render(file))).containsExactly("Filtre\nJoint <torique>\n12,00\n3,40");
            assertThat(body(Words.render(file, NONE))).isEqualTo(p(t("a")));
        }

        @Test
        void leave_a_paragraph_where_there_must_be_one() {
            WordFile file = WordFile.of(p(t("x"))).story("header", "hdr", p(START, LABEL, END) + p(AGAIN, PRICE, END));
            String empty = WordFile.text(Words.render(file, NONE), "word/header1.xml");

            assertThat(empty).contains("><w:p/></w:hdr>");
            assertThat(WordFile.text(Words.render(file), "word/header1.xml")).doesNotContain("<w:p/>").contains("Filtre", "12,00");
        }
    }

    @Test
    void a_header_keeps_a_paragraph_though_the_elements_have_none() {
        WordFile file = WordFile.of(p(t("x"))).story("header", "hdr", p(START)
            + p(simple("MERGEFIELD TableStart:parts"), simple("MERGEFIELD name"), simple("MERGEFIELD TableEnd:parts")) + p(END));

        assertThat(WordFile.text(Words.render(file), "word/header1.xml")).contains("><w:p/></w:hdr>");
    }

    @Test
    void a_header_that_keeps_its_table_gets_a_paragraph_behind_it() {
        WordFile file = WordFile.of(p(t("x"))).story("header", "hdr", tbl(tr(p(t("y")))) + p(START, LABEL, END));

        assertThat(WordFile.text(Words.render(file, NONE), "word/header1.xml")).contains(tbl(tr(p(t("y")))) + "<w:p/></w:hdr>");
    }

    @Test
    void each_section_has_headers_and_footers_of_its_own() {
        String properties = "<w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId0\"/></w:sectPr></w:pPr>";
        WordFile file = WordFile.of(p(properties, simple("MERGEFIELD count")) + p(t("b")));
        for (String kind : List.of("header:hdr", "footer:ftr")) {
            for (int number = 1; number <= 3; number++) {
                file.story(kind.split(":")[0], kind.split(":")[1], number, p(t(number + " "), simple("MERGEFIELD customer.name")) + p(START, LABEL, END));
            }
        }

        byte[] document = Words.render(file);

        for (String kind : List.of("header", "footer")) {
            for (int number = 1; number <= 3; number++) {
                assertThat(WordFile.text(document, "word/" + kind + number + ".xml").replaceAll("</w:p>", ";").replaceAll("<[^>]*>", "").strip())
                    .isEqualTo(number + " Dupont &amp; fils;Filtre;Joint &lt;torique&gt;;");
            }
        }
        assertThat(WordFile.text(document, "word/document.xml")).contains(properties + "<w:r ");
    }

    @Test
    void outside_of_tables_paragraphs_are_repeated() {
        WordFile file = WordFile.of(p(t("a")) + p(t("- "), START, LABEL, END) + p(t("b")));

        assertThat(body(Words.render(file)).replaceAll("</w:p>", ";").replaceAll("<[^>]*>", "")).isEqualTo("a;- Filtre;- Joint &lt;torique&gt;;b;");
    }

    @Test
    void names_may_have_the_lists_name_before_them() {
        WordFile file = WordFile.of(tbl(tr(p(START, simple("MERGEFIELD $lines.label"), END))));

        assertThat(tables(Words.render(file))).containsExactly("Filtre\nJoint <torique>");
    }

    @Test
    void what_a_document_may_have_once_is_not_repeated() {
        String marked = "<w:bookmarkStart w:id=\"1\" w:name=\"m\"/>" + LABEL + "<w:bookmarkEnd w:id=\"1\"/>";
        String drawing = "<w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"x\"/></wp:inline></w:drawing></w:r>";
        String control = "<w:sdt><w:sdtPr><w:id w:val=\"17\"/></w:sdtPr><w:sdtContent>" + t("y") + "</w:sdtContent></w:sdt>";
        WordFile file = WordFile.of(p(drawing) + tbl(tr(p(START, marked, drawing.replace('7', '5'), control, END))));

        assertThat(body(Words.render(file))).containsOnlyOnce("bookmarkStart").containsOnlyOnce("bookmarkEnd").containsOnlyOnce("w14:paraId")
            .containsOnlyOnce("<w:id w:val=\"17\"/>").containsSubsequence("docPr id=\"7\"", "docPr id=\"5\"", "docPr id=\"8\"");
    }

    @Test
    void what_a_document_may_have_once_stands_behind_a_list_in_a_list_too() {
        String parts = tbl(tr(p(simple("MERGEFIELD TableStart:parts"), simple("MERGEFIELD name"), simple("MERGEFIELD TableEnd:parts"))));
        WordFile file = WordFile.of(tbl(tr(p(START, LABEL) + parts + p("<w:bookmarkStart w:id=\"1\" w:name=\"m\"/><w:bookmarkEnd w:id=\"1\"/>", END))));
        MergeFields part = MergeFields.builder().text("name", "Vis").build();
        MergeFields with = MergeFields.builder().text("label", "Pompe").list("parts", List.of(part, part)).build();

        assertThat(body(Words.render(file, Words.values().list("lines", List.of(with, with)).build()))).containsOnlyOnce("bookmarkStart");
    }

    @Test
    void two_hundred_elements_give_two_hundred_rows() {
        List<MergeFields> lines = java.util.stream.IntStream.range(0, 200).mapToObj(i -> Words.line("Ligne " + i, "1")).toList();

        String rows = tables(Words.render(WordFile.of(tbl(tr(p(START, LABEL, END)))), Words.values().list("lines", lines).build())).get(0);

        assertThat(rows.lines()).hasSize(200).startsWith("Ligne 0").endsWith("Ligne 199");
    }
}
