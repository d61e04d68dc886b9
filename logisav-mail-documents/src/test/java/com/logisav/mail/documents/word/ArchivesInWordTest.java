package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each number of an archive (APPNOTE.TXT, 4.3 and 4.4), changed: two programs could read such a file differently, and one of them is a virus scanner. */
class ArchivesInWordTest {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    /** An archive whose numbers may be changed: where the text is described before its bytes, in the directory, and where the directory is. */
    private static final class Bytes {

        private final ByteBuffer all;
        private final int local;
        private final int central;
        private final int end;

        Bytes(byte[] archive, String name) {
            all = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
            end = archive.length - 22;
            int at = all.getInt(end + 16);
            while (!name(at + 46, all.getShort(at + 28)).equals(name)) {
                at += 46 + all.getShort(at + 28) + all.getShort(at + 30) + all.getShort(at + 32);
            }
            central = at;
            local = all.getInt(at + 42);
            assertThat(all.getInt(local)).isEqualTo(LOCAL);
            assertThat(all.getInt(central)).isEqualTo(CENTRAL);
            assertThat(all.getInt(end)).isEqualTo(END);
        }

        int data() {
            return local + 30 + all.getShort(local + 26) + all.getShort(local + 28);
        }

        private String name(int at, int length) {
            return new String(all.array(), at, length, StandardCharsets.UTF_8);
        }
    }

    private static byte[] changed(Consumer<Bytes> change) {
        Bytes bytes = new Bytes(archive(true), "word/document.xml");
        change.accept(bytes);
        return bytes.all.array();
    }

    private static Code refusal(Consumer<Bytes> change) {
        return Words.problems(changed(change)).get(0).problemCode();
    }

    /** Its files packed, or stored with their sizes before them. */
    private static byte[] archive(boolean packed) {
        return archive(WordFile.of(p(t("x"))), packed);
    }

    private static byte[] archive(WordFile content, boolean packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : WordFile.unzip(content.bytes()).entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                CRC32 sum = new CRC32();
                sum.update(each.getValue());
                entry.setMethod(packed ? ZipEntry.DEFLATED : ZipEntry.STORED);
                entry.setSize(each.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void nothing_changed_is_taken() {
        assertThat(Words.problems(changed(bytes -> { }))).isEmpty();
        assertThat(Words.problems(archive(false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "8, 5", "8, 2", "10, 2", "10, 5"})
    void numbers_of_disks_and_of_files_fit(int at, int number) {
        assertThat(refusal(bytes -> bytes.all.putShort(bytes.end + at, (short) number))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "12, -1", "16, 1", "16, -1", "16, -2000000000", "16, 2000000000"})
    void the_directory_lies_where_it_is_said_to(int at, int difference) {
        assertThat(refusal(bytes -> bytes.all.putInt(bytes.end + at, bytes.all.getInt(bytes.end + at) + difference))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @Test
    void fewer_files_than_there_are_is_damaged_too() {
        assertThat(refusal(bytes -> bytes.all.putShort(bytes.end + 8, (short) 2).putShort(bytes.end + 10, (short) 2))).isEqualTo(Code.WORD_FILE_DAMAGED);
        assertThat(refusal(bytes -> bytes.all.putShort(bytes.end + 8, (short) 9).putShort(bytes.end + 10, (short) 9))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 30, 32})
    void the_lengths_of_names_and_more_fit_in_the_directory(int at) {
        for (int length : new int[] {-1, 1, 100, 0xFFFF}) {
            assertThat(refusal(bytes -> bytes.all.putShort(bytes.central + at, (short) (bytes.all.getShort(bytes.central + at) + length))))
                .as("%d at %d", length, at).isEqualTo(Code.WORD_FILE_DAMAGED);
        }
    }

    @Test
    void a_password_is_one_for_a_file_too() {
        assertThat(refusal(bytes -> bytes.all.putShort(bytes.central + 8, (short) (bytes.all.getShort(bytes.central + 8) | 1))))
            .isEqualTo(Code.WORD_FILE_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 12, 14, 93, 99})
    void packed_in_another_way_is_damaged(int method) {
        assertThat(refusal(bytes -> {
            bytes.all.putShort(bytes.central + 10, (short) method);
            bytes.all.putShort(bytes.local + 8, (short) method);
        })).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @Test
    void stored_bytes_are_as_many_as_they_are_unpacked() {
        Bytes bytes = new Bytes(archive(false), "word/document.xml");
        bytes.all.putInt(bytes.central + 24, bytes.all.getInt(bytes.central + 24) + 1);

        assertThat(Words.problems(bytes.all.array()).get(0).problemCode()).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    /** Flags, method; the length of the name, its first letter; and how long what stands behind it is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 8, 26, 28, 30})
    void what_stands_before_the_bytes_says_the_same(int at) {
        assertThat(refusal(bytes -> bytes.all.put(bytes.local + at, (byte) (bytes.all.get(bytes.local + at) ^ 2)))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, -2_000_000_000, 2_000_000_000})
    void the_bytes_lie_where_they_are_said_to(int difference) {
        assertThat(refusal(bytes -> bytes.all.putInt(bytes.central + 42, bytes.local + difference))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 100, 1_000_000})
    void there_are_as_many_as_is_said(int difference) {
        for (int at : new int[] {20, 24}) {
            assertThat(refusal(bytes -> bytes.all.putInt(bytes.central + at, bytes.all.getInt(bytes.central + at) + difference)))
                .as("%d at %d", difference, at).isEqualTo(Code.WORD_FILE_DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 24})
    void more_than_two_gigabytes_are_too_many(int at) {
        assertThat(refusal(bytes -> bytes.all.putInt(bytes.central + at, -1))).isEqualTo(Code.WORD_FILE_TOO_LARGE);
    }

    @Test
    void their_sum_is_right() {
        assertThat(refusal(bytes -> bytes.all.putInt(bytes.central + 16, ~bytes.all.getInt(bytes.central + 16)))).isEqualTo(Code.WORD_FILE_DAMAGED);
    }

    /** The bytes of the outer one are right, its sum included: it holds the whole of the next. */
    @Test
    void no_file_lies_in_another() {
        byte[] archive = archive(new WordFile().part("word/a.bin", new byte[] {1, 2, 3}).part("word/document.xml", WordFile.document(p(t("x")))), false);
        Bytes outer = new Bytes(archive, "word/a.bin");
        Bytes inner = new Bytes(archive, "word/document.xml");
        int from = outer.data();
        int length = inner.data() + inner.all.getInt(inner.central + 24) - from;
        CRC32 sum = new CRC32();
        sum.update(archive, from, length);
        outer.all.putInt(outer.central + 16, (int) sum.getValue()).putInt(outer.central + 20, length).putInt(outer.central + 24, length);

        assertThat(Words.problems(archive)).isEmpty();
        assertThat(Words.problems(outer.all.array())).extracting(WordTemplateProblem::problemCode).containsExactly(Code.WORD_FILE_DAMAGED);
    }

    @Test
    void the_directory_may_name_files_in_another_order_than_they_lie_in() {
        byte[] archive = archive(true);
        Bytes bytes = new Bytes(archive, "word/document.xml");
        int directory = bytes.all.getInt(bytes.end + 16);
        byte[] turned = archive.clone();
        System.arraycopy(archive, bytes.central, turned, directory, bytes.end - bytes.central);
        System.arraycopy(archive, directory, turned, directory + bytes.end - bytes.central, bytes.central - directory);

        assertThat(Words.problems(turned)).isEmpty();
        assertThat(WordFile.unzip(rendered(turned))).usingRecursiveComparison().isEqualTo(WordFile.unzip(archive));
    }

    @Test
    void a_comment_may_be_as_long_as_one_can_be() {
        byte[] archive = archive(true);
        byte[] longest = Arrays.copyOf(archive, archive.length + 0xFFFF);
        longest[archive.length - 2] = -1;
        longest[archive.length - 1] = -1;

        assertThat(Words.problems(longest)).isEmpty();
        assertThat(Words.problems(Arrays.copyOf(longest, longest.length - 1))).extracting(WordTemplateProblem::problemCode)
            .containsExactly(Code.WORD_FILE_DAMAGED);
    }

    @Test
    void a_comment_on_the_whole_is_left_out() {
        byte[] archive = archive(true);
        byte[] longer = Arrays.copyOf(archive, archive.length + 3);
        longer[archive.length - 2] = 3;
        Arrays.fill(longer, archive.length, longer.length, (byte) 'c');

        assertThat(Words.problems(longer)).isEmpty();
        assertThat(rendered(longer)).isEqualTo(rendered(archive));
    }

    private static byte[] rendered(byte[] archive) {
        return Words.render(Content.of(archive), Words.values().build(), builder -> builder);
    }

    @Test
    void a_file_that_is_stored_stays_stored_and_may_grow() {
        byte[] stored = archive(WordFile.of(p(simple("MERGEFIELD customer.name"))), false);

        byte[] document = Words.render(Content.of(stored), Words.values().text("customer.name", "x".repeat(500)).build(), builder -> builder);

        assertThat(RawZip.read(document)).extracting(RawZip.Entry::method).containsOnly(ZipEntry.STORED);
        assertThat(WordFile.text(document, "word/document.xml")).contains("x".repeat(500));
    }
}
