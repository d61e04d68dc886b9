package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.WordTemplateRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved as a template, or tied to a list of recipients: what people have whose templates come from Word's own mail merge. */
class TemplatesAsWordLeavesThemTest {

    private static final String TYPES = "[Content_Types].xml";

    private static byte[] render(byte[] file) {
        return Words.render(Content.of(file), Words.values().build(), builder -> builder);
    }

    @Nested
    class A_template_for_word {

        private static final String TEMPLATE = WordFile.TYPE + "template.main+xml";
        private static final String DOCUMENT = WordFile.TYPE + "document.main+xml";
        private static final WordFile FILE = WordFile.of(p(simple("MERGEFIELD customer.name"))).mainType(TEMPLATE);

        @Test
        void gives_documents() throws IOException {
            byte[] document = render(FILE.bytes());

            assertThat(WordFile.text(document, TYPES)).isEqualTo(WordFile.text(FILE.bytes(), TYPES).replace(TEMPLATE, DOCUMENT));
            try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
                assertThat(read.getPackagePart().getContentType()).isEqualTo(DOCUMENT);
                assertThat(read.getParagraphs().get(0).getText()).isEqualTo("Dupont & fils");
            }
        }

        @Test
        void leaves_all_else_as_it_was_though_it_has_no_field() {
            byte[] file = WordFile.of(p(t("x"))).mainType(TEMPLATE).bytes();
            Map<String, byte[]> expected = new LinkedHashMap<>(WordFile.unzip(file));
            expected.put(TYPES, WordFile.text(file, TYPES).replace(TEMPLATE, DOCUMENT).getBytes(StandardCharsets.UTF_8));

            assertThat(WordFile.unzip(render(file))).usingRecursiveComparison().isEqualTo(expected);
        }

        @Test
        void may_spell_its_type_in_any_way_of_xml() {
            Map<String, byte[]> files = new LinkedHashMap<>(WordFile.unzip(FILE.bytes()));
            files.put(TYPES, WordFile.text(FILE.bytes(), TYPES).replace("ContentType=\"" + TEMPLATE + "\"",
                "\n ContentType = '" + TEMPLATE.replace("template", "&#116;emplate") + "'").getBytes(StandardCharsets.UTF_8));

            assertThat(WordFile.text(render(WordFile.zip(files)), TYPES)).contains("\n ContentType = \"" + DOCUMENT + "\"").doesNotContain("emplate");
        }

        @Test
        void may_show_pictures() {
            byte[] pixel = Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
            WordFile file = WordFile.of(p(simple("MERGEFIELD Image:logo"))).mainType(TEMPLATE);

            byte[] document = Words.render(file, Words.values().build(), builder -> builder.picture("logo", Content.of(pixel)));

            assertThat(WordFile.text(document, TYPES)).contains("Extension=\"png\"", DOCUMENT).doesNotContain(TEMPLATE);
        }
    }

    @Nested
    class A_template_tied_to_a_list_of_recipients {

        private static final String RELATIONS = "word/_rels/settings.xml.rels";
        private static final String OTHER = "<Relationship Id=\"rId1\" Type=\"" + WordFile.RELATION + "attachedTemplate\" Target=\"Normal.dotm\" "
            + "TargetMode=\"External\"/>";
        private static final String RECIPIENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.mailMergeRecipientData+xml";

        /** As Word writes it. */
        private static WordFile tied() {
            String merge = "<w:mailMerge><w:mainDocumentType w:val=\"formLetters\"/><w:linkToQuery/><w:dataType w:val=\"native\"/>"
                + "<w:connectString w:val=\"Provider=Microsoft.ACE.OLEDB.12.0;Data Source=C:\\Users\\anne\\Clients.xlsx\"/>"
                + "<w:query w:val=\"SELECT * FROM `Feuil1$`\"/><w:dataSource r:id=\"rId2\"/><w:viewMergedData/><w:odso><w:udl w:val=\"Provider=x\"/>"
                + "<w:table w:val=\"Feuil1$\"/><w:src r:id=\"rId3\"/><w:recipientData r:id=\"rId4\"/></w:odso></w:mailMerge>";
            return WordFile.of(p(simple("MERGEFIELD customer.name"))).part("word/settings.xml", settings(merge)).type("word/settings.xml", type())
                .part(RELATIONS, relations(OTHER + relation(2, "mailMergeSource", "file:///C:\\Users\\anne\\Clients.xlsx\" TargetMode=\"External")
                    + relation(3, "mailMergeSource", "file:///C:\\Users\\anne\\Clients.xlsx\" TargetMode=\"External")
                    + relation(4, "recipientData", "recipientData.xml")))
                .part("word/recipientData.xml", "<w:recipients " + WordFile.W + "><w:recipientData><w:active w:val=\"0\"/><w:column w:val=\"0\"/>"
                    + "<w:uniqueTag w:val=\"QW5uZQ==\"/></w:recipientData></w:recipients>").type("word/recipientData.xml", RECIPIENTS)
                .relation("settings", "settings.xml", "");
        }

        private static WordFile untied() {
            return WordFile.of(p(simple("MERGEFIELD customer.name"))).part("word/settings.xml", settings("")).type("word/settings.xml", type())
                .part(RELATIONS, relations(OTHER)).relation("settings", "settings.xml", "");
        }

        private static String type() {
            return WordFile.TYPE + "settings+xml";
        }

        private static String settings(String merge) {
            return "<w:settings " + WordFile.W + " xmlns:r=\"r\"><w:zoom w:percent=\"100\"/>" + merge + "<w:rsids/></w:settings>";
        }

        private static String relation(int number, String type, String target) {
            return "<Relationship Id=\"rId" + number + "\" Type=\"" + WordFile.RELATION + type + "\" Target=\"" + target + "\"/>";
        }

        private static String relations(String all) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
        }

        private static WordTemplateRendererBuilder untying(byte[] file) {
            return Words.builder(Content.of(file)).untieRecipientLists();
        }

        @Test
        void is_refused() {
            assertThat(Words.problems(tied())).extracting(WordTemplateProblem::problemCode).containsExactly(Code.WORD_FILE_WITH_DATA_SOURCE);
        }

        @Test
        void is_taken_where_the_host_says_so_and_nothing_of_the_list_is_in_a_document() {
            byte[] document = Words.render(untying(tied().bytes()).build(), Words.values().build());

            assertThat(WordFile.unzip(document)).usingRecursiveComparison().isEqualTo(WordFile.unzip(render(untied().bytes())));
            WordFile.unzip(document).forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name)
                .doesNotContainIgnoringCase("recipient").doesNotContain("anne", "mailMerge", "Feuil1"));
        }

        @Test
        void leaves_as_it_would_anyway_where_there_is_no_list() {
            byte[] file = untied().bytes();

            assertThat(Words.render(untying(file).build(), Words.values().build())).isEqualTo(render(file));
        }

        @Test
        void is_still_refused_for_anything_else() {
            assertThatThrownBy(() -> untying(tied().relation("image", "http://canary.example/a.png", "External").bytes()).build())
                .isInstanceOfSatisfying(WordTemplateException.class, e -> assertThat(e.problems()).extracting(WordTemplateProblem::problemCode)
                    .containsExactly(Code.WORD_FILE_WITH_EXTERNAL_LINK));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "PK", "{\\rtf1 Bonjour}"})
        void is_still_refused_where_it_is_no_word_file(String content) {
            assertThatThrownBy(() -> untying(content.getBytes(StandardCharsets.UTF_8)).build())
                .isInstanceOfSatisfying(WordTemplateException.class, e -> assertThat(e.problems()).extracting(WordTemplateProblem::problemCode)
                    .containsExactly(Code.WORD_FILE_NOT_WORD));
            assertThatThrownBy(() -> untying(WordFile.zip(Map.of("a.txt", new byte[3]))).build()).isInstanceOf(WordTemplateException.class);
        }

        @Test
        void is_still_refused_where_the_list_hides_elsewhere() {
            byte[] file = WordFile.of(p(t("x")) + "<w:mailMerge><w:odso/></w:mailMerge>").bytes();

            assertThatThrownBy(() -> untying(file).build()).isInstanceOfSatisfying(WordTemplateException.class, e -> assertThat(e.problems())
                .extracting(WordTemplateProblem::problemCode).isEqualTo(List.of(Code.WORD_FILE_WITH_DATA_SOURCE)));
        }
    }
}
