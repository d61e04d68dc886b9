package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What has no field leaves as it came: file by file, and byte by byte in the files between them. */
class UntouchedBytesTest {

    private static byte[] render(byte[] file) {
        return Words.render(Content.of(file), Words.values().build(), builder -> builder);
    }

    @Test
    void a_template_without_fields_leaves_as_the_very_file() {
        byte[] file = archive(true, p(t("x")));

        assertThat(render(file)).isEqualTo(file);
    }

    @Test
    void files_keep_their_order_their_packing_and_what_is_said_of_them() {
        List<RawZip.Entry> before = RawZip.read(archive(true, p(simple("MERGEFIELD customer.name"))));
        List<RawZip.Entry> after = RawZip.read(render(archive(true, p(simple("MERGEFIELD customer.name")))));

        assertThat(after).extracting(RawZip.Entry::name).isEqualTo(before.stream().map(RawZip.Entry::name).toList());
        assertThat(after).extracting(RawZip.Entry::method).isEqualTo(before.stream().map(RawZip.Entry::method).toList());
        assertThat(after).extracting(RawZip.Entry::time).isEqualTo(before.stream().map(RawZip.Entry::time).toList());
        assertThat(after).extracting(RawZip.Entry::extra).isEqualTo(before.stream().map(RawZip.Entry::extra).toList());
        assertThat(after).filteredOn(entry -> !entry.name().equals("word/document.xml")).extracting(RawZip.Entry::packed)
            .isEqualTo(before.stream().filter(entry -> !entry.name().equals("word/document.xml")).map(RawZip.Entry::packed).toList());
    }

    @Test
    void sizes_that_followed_the_bytes_stand_before_them() {
        byte[] file = archive(false, p(t("x")));

        assertThat(WordFile.unzip(render(file))).usingRecursiveComparison().isEqualTo(WordFile.unzip(file));
        assertThat(RawZip.read(render(file))).extracting(RawZip.Entry::packed)
            .isEqualTo(RawZip.read(file).stream().map(RawZip.Entry::packed).toList());
    }

    @Test
    void all_outside_of_fields_stays_byte_for_byte() {
        String before = "<w:p  w:rsidR = '00B8'\n><w:r/><!-- é --><w:r><w:t xml:space='preserve'>&#233;&amp;\r\n</w:t></w:r >";
        String behind = "<w:r><w:t>\u00A0<![CDATA[<&]]></w:t></w:r></w:p >";

        byte[] part = WordFile.unzip(Words.render(WordFile.of(before + complex("MERGEFIELD count") + behind))).get("word/document.xml");

        assertThat(new String(part, StandardCharsets.UTF_8)).isEqualTo(WordFile.document(before + "<w:proofErr w:type=\"spellStart\"/>"
            + "<w:r w:rsidR=\"00B01BCE\"><w:rPr><w:noProof/><w:b/></w:rPr><w:t xml:space=\"preserve\">1\u202F234,5</w:t></w:r>" + behind));
    }

    @Test
    void a_byte_order_mark_stays() {
        WordFile file = new WordFile().part("word/document.xml", "\uFEFF" + WordFile.document(p(simple("MERGEFIELD count"))));

        assertThat(WordFile.unzip(Words.render(file)).get("word/document.xml")).startsWith(0xEF, 0xBB, 0xBF, '<', '?');
    }

    /** Stored and packed files, with comments and extra fields, their sizes before or behind the bytes. */
    private static byte[] archive(boolean sizesFirst, String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var each : WordFile.unzip(WordFile.of(body).part("word/media/a.png", new byte[] {1, 2, 3}).bytes()).entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(1_600_000_000_000L);
                entry.setExtra(new byte[] {0x20, (byte) 0xA2, 2, 0, 7, 7});
                entry.setComment("c");
                if (sizesFirst) {
                    CRC32 sum = new CRC32();
                    sum.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
