package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplateException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;

/** Whatever comes in: a document that a strict parser reads, or a failure with a code. */
class WordFuzzTest {

    private static final byte[] FILE = WordFile.of(p(t("a"), WordFile.complex("MERGEFIELD customer.name \\* Upper")) + tbl(tr(p(
        simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD label"), simple("MERGEFIELD TableEnd:lines"))))).bytes();
    private static final MergeFields VALUES = Words.values().build();

    /** A document, or nothing where the template was refused in words. */
    private static Map<String, byte[]> documentOrCode(byte[] file, MergeFields values) {
        try {
            return WordFile.unzip(Words.render(Content.of(file), values, builder -> builder));
        } catch (WordTemplateException | DocumentException e) {
            assertThat(e.text(java.util.Locale.FRANCE)).isNotBlank();
            return Map.of();
        }
    }

    private static void parse(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.newDocumentBuilder().parse(new InputSource(new java.io.ByteArrayInputStream(part)));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + new String(part, StandardCharsets.UTF_8), e);
        }
    }

    @Property(tries = 300)
    void however_word_scatters_the_instructions_the_field_is_filled(@ForAll("cuts") List<Integer> cuts, @ForAll boolean proof) {
        String code = " MERGEFIELD  \"customer.name\"  \\* Upper \\b \"Mme \" \\* MERGEFORMAT ";
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts.stream().map(each -> each % code.length()).sorted().toList()) {
            pieces.add(code.substring(from, Math.max(from, cut)));
            from = Math.max(from, cut);
        }
        pieces.add(code.substring(from));
        String field = WordFile.complex(pieces.toArray(String[]::new));

        String document = WordFile.text(Words.render(WordFile.of(p(proof ? field : field.replace("<w:proofErr w:type=\"spellStart\"/>", "")))),
            "word/document.xml");

        assertThat(document).contains(">Mme DUPONT &amp; FILS</w:t>").doesNotContain("instrText", "fldChar", "«");
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 1000).list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void any_bytes_are_refused(@ForAll byte[] bytes) {
        assertThat(documentOrCode(bytes, VALUES)).isEmpty();
    }

    @Property(tries = 300)
    void a_file_that_is_cut_off_is_refused(@ForAll("lengths") int length) {
        assertThat(documentOrCode(Arrays.copyOf(FILE, length), VALUES)).isEmpty();
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, FILE.length - 1);
    }

    @Property(tries = 1000)
    void a_file_with_changed_bytes_gives_a_document_or_a_code(@ForAll("changes") List<Integer> changes) {
        byte[] file = FILE.clone();
        changes.forEach(change -> file[Math.floorMod(change, file.length)] ^= (byte) (change >>> 24 | 1));

        byte[] part = documentOrCode(file, VALUES).get("word/document.xml");

        if (part != null) {
            parse(part);
        }
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 1000)
    void pieces_in_any_order_give_a_document_or_a_code(@ForAll("bodies") String body) {
        byte[] part = documentOrCode(WordFile.of(body).bytes(), VALUES).get("word/document.xml");

        if (part != null) {
            parse(part);
        }
    }

    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> piece = Arbitraries.of(t("x"), simple("MERGEFIELD count"), simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD label"),
            simple("MERGEFIELD TableEnd:lines"), WordFile.complex("MERGEFIELD ", "day \\@ dd"), simple("MERGEFIELD note"), simple("PAGE"),
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:r><w:instrText>MERGEFIELD note</w:instrText></w:r>",
            "<w:r><w:instrText>IF 1 = </w:instrText></w:r>",
            "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>", "<w:r><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r>");
        Arbitrary<String> paragraph = piece.list().ofMaxSize(6).map(pieces -> p(pieces.toArray(String[]::new)));
        Arbitrary<String> row = paragraph.list().ofMinSize(1).ofMaxSize(3).map(cells -> tr(cells.toArray(String[]::new)));
        Arbitrary<String> table = row.list().ofMinSize(1).ofMaxSize(4).map(rows -> tbl(rows.toArray(String[]::new)) + p());
        return Arbitraries.oneOf(paragraph, table).list().ofMaxSize(4).map(blocks -> String.join("", blocks));
    }

    @Property(tries = 300)
    void any_instructions_give_a_document_or_a_code(@ForAll("codes") String code) {
        documentOrCode(WordFile.of(p(WordFile.complex(code.replace("<", "&lt;")))).bytes(), VALUES);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars(" \\\"*@#bfMERGFILDcount.0,;'-+xyd\u201C\u00A0").ofMaxLength(40)
            .map(rest -> "MERGEFIELD count " + rest);
    }

    @Property(tries = 1000)
    void any_condition_gives_a_document_or_a_code(@ForAll("conditions") String condition) {
        byte[] part = documentOrCode(WordFile.of(p(condition)).bytes(), VALUES).get("word/document.xml");

        if (part != null) {
            parse(part);
        }
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> words = Arbitraries.of("=", "<>", "&lt;", ">=", "\"", "\u201C", "\u201D", "\"a\"", "1", "a*", "?", "\\* MERGEFORMAT", "\\", "\uFFFC", " ")
            .map(each -> "<w:r><w:instrText xml:space=\"preserve\"> " + each + " </w:instrText></w:r>");
        Arbitrary<String> fields = Arbitraries.of(WordFile.complex("MERGEFIELD count"), simple("MERGEFIELD note"), WordFile.complex("PAGE"), "<w:r><w:tab/></w:r>");
        return words.list().ofMaxSize(3).flatMap(before -> Arbitraries.oneOf(words, words, fields).list().ofMaxSize(12).map(rest ->
            "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF</w:instrText></w:r>" + String.join("", before) + String.join("", rest)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
    }

    @Property(tries = 300)
    void any_value_gives_well_formed_xml(@ForAll String value) {
        WordFile file = WordFile.of(p(simple("MERGEFIELD note")));

        parse(WordFile.unzip(Words.render(file, Words.values().text("note", value).build())).get("word/document.xml"));
    }
}
