package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void no_file_of_this_machine_is_read_for_it(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        byte[] docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml",
            "<!DOCTYPE d [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
            + "<w:document xmlns:w='w'><w:p><w:t>&e;</w:t></w:p></w:document>");
        assertThatThrownBy(() -> DocxReader.text(docx)).isInstanceOf(IOException.class);
        assertThat(DocxReader.problem(docx)).contains("word/document.xml is not well formed");
    }
}
