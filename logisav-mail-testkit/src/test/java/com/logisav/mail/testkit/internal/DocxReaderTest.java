package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Word files of others are read, wrong ones too. */
class DocxReaderTest {

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] saying(String body) throws IOException {
        return zip("[Content_Types].xml", "<Types/>", "word/document.xml",
            "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
    }

    @Test
    void what_is_wrong_is_said() throws IOException {
        assertThat(DocxReader.problem(SampleFiles.docx("x"))).isEmpty();
        assertThat(DocxReader.problem(zip("word/document.xml", "<a/>"))).contains("they hold no [Content_Types].xml");
        assertThat(DocxReader.problem(zip("[Content_Types].xml", "<a/>"))).contains("they hold no word/document.xml");
        assertThat(DocxReader.problem(saying("<w:p>"))).contains("word/document.xml is not well formed");
        assertThat(DocxReader.problem(zip("[Content_Types].xml", "<a>", "word/document.xml", "<a/>")))
            .contains("[Content_Types].xml is not well formed");
    }

    @Test
    void text_is_what_a_person_reads() throws IOException {
        byte[] docx = saying("<w:p><w:r><w:instrText>MERGEFIELD nom</w:instrText></w:r><w:r><w:t>M.</w:t><w:tab/><w:t>Durand</w:t></w:r>"
            + "<w:del><w:r><w:delText>Dupont</w:delText></w:r></w:del></w:p>\n<w:p><w:r><w:t>un</w:t><w:br/><w:t>deux</w:t></w:r></w:p>");
        assertThat(DocxReader.text(docx)).isEqualTo("M. Durand\nun deux\n");
    }

    @Test
    void parts_are_compared_by_their_bytes_without_the_dates_of_the_file() throws IOException {
        assertThat(DocxReader.parts(zip("a", "1", "docProps/core.xml", "today"))).isEqualTo(
            DocxReader.parts(zip("docProps/core.xml", "x", "a", "1")))
            .isNotEqualTo(DocxReader.parts(zip("a", "2"))).containsOnlyKeys("a");
    }

    static Stream<String> doctypes() {
        return Stream.of("<!DOCTYPE d [<!ENTITY e SYSTEM '%1$s'>]>", "<!DOCTYPE d SYSTEM '%2$s'>",
            "<!DOCTYPE d [<!ENTITY %% more SYSTEM '%2$s'> %%more;]>");
    }

    @ParameterizedTest
    @MethodSource("doctypes")
    void no_file_of_this_machine_is_read_for_it(String doctype, @TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Path more = Files.writeString(directory.resolve("more.dtd"), "<!ENTITY e 'secret'>");
        byte[] docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml", doctype.formatted(secret.toUri(), more.toUri())
            + "<w:document xmlns:w='w'><w:p><w:t>read &e;</w:t></w:p></w:document>");
        assertThat(read(docx)).doesNotContain("secret");
    }

    /** What is read, or what is said of what cannot be. */
    private static String read(byte[] docx) {
        try {
            return DocxReader.text(docx) + DocxReader.problem(docx);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void an_entity_of_another_file_is_not_well_formed(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        byte[] docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml",
            "<!DOCTYPE d [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><w:document xmlns:w='w'><w:p><w:t>&e;</w:t></w:p></w:document>");
        assertThatThrownBy(() -> DocxReader.text(docx)).isInstanceOf(IOException.class);
        assertThat(DocxReader.problem(docx)).contains("word/document.xml is not well formed");
    }

    @Test
    void xml_is_read_as_this_jdk_reads_it_whatever_parser_the_host_has_named() throws IOException {
        String property = "javax.xml.stream.XMLInputFactory";
        String before = System.getProperty(property);
        System.setProperty(property, "com.example.NoParser");
        try {
            assertThat(DocxReader.text(saying("<w:p><w:t>Durand</w:t></w:p>"))).isEqualTo("Durand\n");
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }
}
