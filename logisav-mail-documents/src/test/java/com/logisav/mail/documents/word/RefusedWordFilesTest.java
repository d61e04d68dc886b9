package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.t;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedWordFilesTest {

    private static final WordFile PLAIN = WordFile.of(p(t("x")));

    private static Code code(WordFile file) {
        return code(file.bytes());
    }

    private static Code code(byte[] file) {
        List<WordTemplateProblem> problems = Words.problems(file);
        assertThat(problems).hasSize(1);
        return problems.get(0).problemCode();
    }

    private static WordFile file() {
        return WordFile.of(p(t("x")));
    }

    private static byte[] rendered(byte[] file) {
        return Words.render(Content.of(file), Words.values().build(), builder -> builder);
    }

    @Test
    void a_plain_file_is_taken() {
        assertThat(Words.problems(PLAIN)).isEmpty();
    }

    @Nested
    class That_do_something {

        @ParameterizedTest
        @ValueSource(strings = {"application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"})
        void by_their_type(String type) {
            assertThat(code(file().mainType(type))).isEqualTo(Code.WORD_FILE_WITH_MACROS);
        }

        @Test
        void by_a_macro_project_under_any_name() {
            assertThat(code(file().part("word/x.bin", new byte[9]).relation("http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                "x.bin", ""))).isEqualTo(Code.WORD_FILE_WITH_MACROS);
            assertThat(code(file().part("word/y.bin", new byte[9]).type("word/y.bin", "application/vnd.ms-office.vbaProject")))
                .isEqualTo(Code.WORD_FILE_WITH_MACROS);
        }

        @ParameterizedTest
        @CsvSource({"oleObject, WORD_FILE_WITH_OBJECT", "package, WORD_FILE_WITH_OBJECT", "control, WORD_FILE_WITH_OBJECT",
            "aFChunk, WORD_FILE_WITH_IMPORTED_FILE", "mailMergeSource, WORD_FILE_WITH_DATA_SOURCE", "recipientData, WORD_FILE_WITH_DATA_SOURCE",
            "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility, WORD_FILE_WITH_MACROS",
            "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes, WORD_FILE_WITH_MACROS",
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin, WORD_FILE_SIGNED"})
        void by_what_they_bring_along(String type, Code expected) {
            assertThat(code(file().part("word/x.xml", "<x/>").relation(type, "x.xml", ""))).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"<w:altChunk r:id=\"a\"/>, WORD_FILE_WITH_IMPORTED_FILE", "<w:subDoc r:id=\"a\"/>, WORD_FILE_WITH_IMPORTED_FILE",
            "<w:p><w:r><w:object/></w:r></w:p>, WORD_FILE_WITH_OBJECT",
            "<w:p><w:r><w:pict><v:OLEObject/></w:pict></w:r></w:p>, WORD_FILE_WITH_OBJECT", "<w:p><w:r><w:control/></w:r></w:p>, WORD_FILE_WITH_OBJECT"})
        void by_what_stands_in_the_text(String element, Code expected) {
            assertThat(code(WordFile.of(element))).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"<w:connectString w:val=\"Provider=x\"/>", "<w:dataSource r:id=\"a\"/>", "<w:odso/>"})
        void by_a_list_of_recipients_in_the_settings(String source) {
            assertThat(code(file().part("word/settings.xml", settings(source)))).isEqualTo(Code.WORD_FILE_WITH_DATA_SOURCE);
        }

        @Test
        void but_a_query_that_leads_nowhere_stays() {
            assertThat(Words.problems(file().part("word/settings.xml", settings("<w:query w:val=\"SELECT * FROM d.dbo.t$\"/>")))).isEmpty();
        }

        private static String settings(String mailMerge) {
            return "<w:settings " + WordFile.W + " xmlns:r=\"r\"><w:mailMerge>" + mailMerge + "</w:mailMerge></w:settings>";
        }
    }

    @Nested
    class That_load_something {

        @ParameterizedTest
        @CsvSource({"image, http://canary.example/a.png", "image, file:///C:/a.png", "image, a.png", "oleObject, file:///C:/a.xlsx",
            "frame, http://canary.example/", "subDocument, a.docx", "package, http://canary.example/a.xlsx"})
        void from_outside(String type, String target) {
            WordFile file = file().relation(type, target, "External");

            assertThat(Words.problems(file)).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.WORD_FILE_WITH_EXTERNAL_LINK);
                assertThat(problem.arguments()).containsEntry("target", target).containsEntry("part", "word/document.xml");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://canary.example/t.dotm", "file://server/share/t.dotx", "file:////server/t.dotx", "file:///\\\\server\\t.dotx",
            "\\\\server\\share\\t.dotm", "//server/t.dotm", "\\t.dotm", "sub/t.dotx", "%5C%5Cserver%5Ct.dotx", "C:\\\\server\\t.dotx", "c:t.dotx", ""})
        void as_their_template(String target) {
            assertThat(code(attached(target))).isEqualTo(Code.WORD_FILE_WITH_ATTACHED_TEMPLATE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"file:///C:\\Users\\a\\AppData\\Roaming\\Microsoft\\Templates\\Facture%20bleue.dotx", "FILE:///r:/t.dot", "C:\\t.dotx",
            "Macintosh%20HD:Users:a:t.dotx", "Normal.dotm"})
        void but_one_on_the_disk_of_whoever_opens_them_is_not_loaded_from_elsewhere(String target) {
            assertThat(Words.problems(attached(target))).isEmpty();
        }

        private static WordFile attached(String target) {
            return file().part("word/settings.xml", "<w:settings " + WordFile.W + "/>").part("word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\""
                    + WordFile.RELATION + "attachedTemplate\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"file:///C:/devis/a.pdf", "file://server/share", "\\\\server\\share", "//server/share", "%5C%5Cserver", "C:\\a.pdf",
            "javascript:alert(1)", "ms-help://x", "/a.pdf"})
        void when_a_link_that_nobody_can_follow_is_followed(String target) {
            assertThat(Words.problems(file().relation("hyperlink", target, "External"))).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.WORD_FILE_WITH_LINK_TO_FILE);
                assertThat(problem.arguments()).containsEntry("target", target).containsEntry("part", "word/document.xml");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"v:imagedata src=\"http://canary.example/a.png\"", "v:fill src=\"\\\\server\\a.png\"", "v:stroke src=\"file:a.png\"",
            "v:imagedata althref=\"http://canary.example/a.png\""})
        void in_an_old_drawing(String picture) {
            assertThat(code(old(picture))).isEqualTo(Code.WORD_FILE_WITH_EXTERNAL_LINK);
        }

        @ParameterizedTest
        @ValueSource(strings = {"v:imagedata src=\"a.png\"", "v:imagedata title=\"a: b\"", "v:imagedata r:src=\"a:b\"", "v:formulas src=\"a:b\""})
        void but_an_old_drawing_may_speak_of_other_things(String picture) {
            assertThat(Words.problems(old(picture))).isEmpty();
        }

        private static WordFile old(String picture) {
            return WordFile.of(p("<w:r><w:pict><v:shape><" + picture + "/></v:shape></w:pict></w:r>"));
        }

        @Test
        void from_an_address_that_is_shown_shortened() {
            String target = "http://canary.example/" + "a".repeat(300);

            assertThat(Words.problems(file().relation("image", target, "External"))).singleElement().satisfies(problem ->
                assertThat(problem.arguments().get("target").toString()).hasSize(200).startsWith("http://canary.example/aaa").endsWith("a…"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://www.logisav.fr/", "HTTP://www.logisav.fr", "mailto:a@b.fr", "tel:+33123456789", "ftp://logisav.fr", "#a:b",
            "", "annexe.docx", "../a%20b/c.pdf#page=2"})
        void but_links_that_a_person_follows_are_text(String target) {
            assertThat(Words.problems(file().relation("hyperlink", target, "External"))).isEmpty();
        }
    }

    @Nested
    class That_are_no_word_files {

        @ParameterizedTest
        @ValueSource(strings = {"", "PK", "%PDF-1.7", "{\\rtf1 Bonjour}", "<html/>"})
        void by_their_first_bytes(String content) {
            assertThat(code(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.WORD_FILE_NOT_WORD);
        }

        @Test
        void but_sheets_or_archives_of_anything() {
            assertThat(code(file().mainType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")))
                .isEqualTo(Code.WORD_FILE_NOT_WORD);
            assertThat(code(WordFile.zip(Map.of("a.txt", new byte[3])))).isEqualTo(Code.WORD_FILE_NOT_WORD);
        }

        @Test
        void but_the_header_of_a_text_that_is_not_there() {
            assertThat(code(new WordFile().story("header", "hdr", p(t("x"))).part("word/document.xml", WordFile.document(p())).mainType("application/xml")))
                .isEqualTo(Code.WORD_FILE_NOT_WORD);
        }

        @Test
        void since_they_have_a_password() throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (java.io.OutputStream encrypted = encryptor.getDataStream(files)) {
                    encrypted.write(PLAIN.bytes());
                }
                files.writeFilesystem(out);
            }

            assertThat(code(out.toByteArray())).isEqualTo(Code.WORD_FILE_ENCRYPTED);
        }
    }

    @Nested
    class That_are_broken_on_purpose {

        @Test
        void declaring_entities() {
            String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document " + WordFile.W + ">&b;</w:document>";
            String external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><w:document " + WordFile.W + "/>";

            assertThat(code(new WordFile().part("word/document.xml", bomb))).isEqualTo(Code.WORD_FILE_WITH_ENTITIES);
            assertThat(code(new WordFile().part("word/document.xml", external))).isEqualTo(Code.WORD_FILE_WITH_ENTITIES);
            assertThat(code(file().part("docProps/custom.xml", "<!DOCTYPE x><x/>"))).isEqualTo(Code.WORD_FILE_WITH_ENTITIES);
        }

        @Test
        void unfolding_to_more_than_a_file_may_have() {
            assertThat(Words.problems(file().part("word/media/a.png", new byte[17_000_000]))).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.WORD_FILE_TOO_LARGE);
                assertThat((long) problem.arguments().get("limit")).isBetween(1_000_000L, 5_000_000L);
            });
        }

        @Test
        void but_a_picture_may_be_large() {
            byte[] picture = new byte[17_000_000];
            new Random(7).nextBytes(picture);

            assertThat(Words.problems(file().part("word/media/a.png", picture))).isEmpty();
        }

        @Test
        void but_a_drawing_may_hold_megabytes_of_nothing() {
            assertThat(Words.problems(file().part("word/media/a.emf", new byte[5_000_000]))).isEmpty();
        }

        @Test
        void unfolding_to_more_in_many_files_that_are_small_each() {
            WordFile file = file();
            for (int i = 0; i < 13; i++) {
                file.part("word/media/" + i + ".emf", new byte[10_000_000]);
            }

            assertThat(code(file)).isEqualTo(Code.WORD_FILE_TOO_LARGE);
        }

        @Test
        void with_a_part_that_is_longer_than_any_text() {
            byte[] part = new byte[32_000_001];
            Random random = new Random(5);
            for (int i = 0; i < part.length; i++) {
                part[i] = (byte) ('0' + random.nextInt(10));
            }
            byte[] begin = "<x>".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(begin, 0, part, 0, begin.length);
            System.arraycopy("</x>".getBytes(StandardCharsets.UTF_8), 0, part, part.length - 4, 4);

            assertThat(Words.problems(file().part("word/x.xml", part))).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.WORD_FILE_TOO_LARGE);
                assertThat(problem.arguments()).containsEntry("limit", 32_000_000L);
            });
        }

        @Test
        void nesting_without_end() {
            assertThat(code(WordFile.of("<w:p>".repeat(1000) + "</w:p>".repeat(1000)))).isEqualTo(Code.WORD_FILE_TOO_LARGE);
        }

        @Test
        void holding_more_files_than_any_document() {
            WordFile file = file();
            for (int i = 0; i < 2100; i++) {
                file.part("word/media/" + i + ".png", new byte[1]);
            }

            assertThat(code(file)).isEqualTo(Code.WORD_FILE_TOO_LARGE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"../evil.xml", "/etc/passwd", "word\\evil.xml", "C:evil.xml", "word/../../evil.xml", "a\u0000b"})
        void with_names_that_lead_elsewhere(String name) {
            assertThat(code(file().part(name, "<x/>"))).isEqualTo(Code.WORD_FILE_DAMAGED);
        }

        @Test
        void with_two_files_of_one_name() {
            assertThat(code(file().part("Word/Document.xml", "<x/>"))).isEqualTo(Code.WORD_FILE_DAMAGED);
        }

        @Test
        void saying_other_names_in_the_directory() {
            byte[] bytes = PLAIN.bytes();
            int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("word/document.xml");
            bytes[at] = 'v';

            assertThat(code(bytes)).isEqualTo(Code.WORD_FILE_DAMAGED);
        }

        @Test
        void cut_off() {
            byte[] bytes = PLAIN.bytes();

            assertThat(code(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(Code.WORD_FILE_DAMAGED);
        }

        @Test
        void in_an_encoding_that_parts_may_not_have() {
            String part = WordFile.document(p(t("é"))).replace("UTF-8", "windows-1252");

            assertThat(code(new WordFile().part("word/document.xml", part.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(Code.WORD_FILE_DAMAGED);
        }

        @Test
        void with_markup_that_is_not_well_formed() {
            assertThat(code(WordFile.of("<w:p></w:q>"))).isEqualTo(Code.WORD_FILE_DAMAGED);
        }
    }

    @Test
    void the_signature_of_a_whole_file_is_found_where_its_parts_are_listed() {
        Map<String, byte[]> files = new LinkedHashMap<>(WordFile.unzip(file().bytes()));
        files.put("_rels/.rels", new String(files.get("_rels/.rels"), StandardCharsets.UTF_8).replace("</Relationships>", "<Relationship Id=\"s\" "
            + "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" Target=\"s.sigs\"/></Relationships>")
            .getBytes(StandardCharsets.UTF_8));

        assertThat(Words.problems(WordFile.zip(files))).singleElement()
            .satisfies(problem -> assertThat(problem.text(Locale.ENGLISH)).contains("The document is signed (_rels/.rels)"));
    }

    @Test
    void shortcuts_of_the_keyboard_are_no_macros() {
        assertThat(Words.problems(file().part("word/customizations.xml", "<wne:tcg xmlns:wne=\"http://schemas.microsoft.com/office/word/2006/wordml\"/>")
            .type("word/customizations.xml", "application/vnd.ms-word.keyMapCustomizations+xml")
            .relation("http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations", "customizations.xml", ""))).isEmpty();
    }

    @Test
    void a_line_end_behind_the_archive_belongs_to_whoever_sent_it() {
        byte[] bytes = PLAIN.bytes();
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 2);
        longer[bytes.length] = '\r';
        longer[bytes.length + 1] = '\n';

        assertThat(Words.problems(longer)).isEmpty();
        assertThat(rendered(longer)).isEqualTo(rendered(bytes));
        assertThat(code(Arrays.copyOf(bytes, bytes.length + 17))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "application/vnd.ms-office.chartex+xml"})
    void a_chart_may_have_its_sheet(String type) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(WordFile.unzip(file().part("word/charts/chart1.xml", "<c/>")
            .type("word/charts/chart1.xml", type)
            .part("word/embeddings/a.xlsx", new ByteArrayInputStream(new byte[3]).readAllBytes()).bytes()));
        files.put("word/charts/_rels/chart1.xml.rels", ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"" + WordFile.RELATION + "package\" Target=\"../embeddings/a.xlsx\"/></Relationships>")
            .getBytes(StandardCharsets.UTF_8));

        assertThat(Words.problems(WordFile.zip(files))).isEmpty();
    }
}
