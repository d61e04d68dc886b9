package com.logisav.mail.core.internal.file;

import static com.logisav.mail.core.internal.file.SampleFiles.join;
import static com.logisav.mail.core.internal.file.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficePackageTest {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private static OfficePackage in(byte[] bytes) throws IOException {
        return OfficePackage.in(Content.of(bytes));
    }

    private static byte[] withTypes(byte[] types) {
        return SampleFiles.zip(Map.of(TYPES, types));
    }

    @Nested
    class The_list_of_types {

        @Test
        void may_stand_at_the_end_behind_megabytes() throws IOException {
            byte[] image = new byte[3_000_000];
            new Random(1).nextBytes(image);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("word/media/1.png", image);
            entries.put(TYPES, SampleFiles.contentTypes(SampleFiles.WORD + ".main+xml"));

            assertThat(in(SampleFiles.zip(entries)).type()).contains(MediaType.parse(SampleFiles.WORD));
        }

        @Test
        void may_be_written_in_another_encoding() throws IOException {
            String xml = new String(SampleFiles.contentTypes(MACROS), StandardCharsets.UTF_8).replace("UTF-8", "UTF-16");

            assertThat(in(withTypes(xml.getBytes(StandardCharsets.UTF_16))).macros()).isTrue();
        }

        @Test
        void is_found_in_any_case() throws IOException {
            assertThat(in(SampleFiles.zip(Map.of("[content_types].XML", SampleFiles.contentTypes(MACROS)))).macros()).isTrue();
        }

        @Test
        void is_read_up_to_a_megabyte() throws IOException {
            byte[] short_ = SampleFiles.contentTypes(SampleFiles.WORD + ".main+xml");
            byte[] longest = join(short_, text(" ".repeat((1 << 20) - short_.length)));

            assertThat(in(withTypes(longest)).type()).contains(MediaType.parse(SampleFiles.WORD));
            assertThat(in(withTypes(join(longest, text(" ")))).type()).isEmpty();
        }

        @Test
        void loads_nothing(@TempDir Path directory) throws IOException {
            String word = SampleFiles.WORD + ".main+xml";
            Path part = Files.writeString(directory.resolve("part"), "<O ContentType=\"" + word + "\"/>");
            Path dtd = Files.writeString(directory.resolve("dtd"), "<!ATTLIST O ContentType CDATA \"" + word + "\">");

            assertThat(in(withTypes(text("<!DOCTYPE Types [<!ENTITY x SYSTEM \"" + part.toUri() + "\">]><Types>&x;</Types>"))).type())
                .isEmpty();
            assertThat(in(withTypes(text("<!DOCTYPE Types SYSTEM \"" + dtd.toUri() + "\"><Types><O/></Types>"))).type()).isEmpty();
        }

        /** What stands for more than it is long could stand for gigabytes. */
        @Test
        void expands_nothing() throws IOException {
            byte[] entity = text("<!DOCTYPE Types [<!ENTITY x \"" + SampleFiles.WORD + "\">]>"
                + "<Types><O ContentType=\"&x;.main+xml\"/></Types>");

            assertThat(in(withTypes(entity)).type()).isEmpty();
        }

        @Test
        void is_that_of_the_table_not_that_of_a_header_before_it() throws IOException {
            byte[] honest = SampleFiles.zip(Map.of(TYPES, SampleFiles.contentTypes(SampleFiles.WORD + ".main+xml")));
            byte[] macros = SampleFiles.zip(Map.of(TYPES, SampleFiles.contentTypes(MACROS)));

            // Who reads from the front sees the first zip, Office the last one.
            assertThat(in(join(honest, macros)).macros()).isTrue();
            assertThat(in(join(macros, honest)).macros()).isFalse();
        }
    }

    @Nested
    class The_name_of_a_type {

        private OfficePackage named(int blanks) throws IOException {
            return in(SampleFiles.zip(Map.of("mimetype", text(SampleFiles.TEXT_DOCUMENT + " ".repeat(blanks)))));
        }

        @Test
        void is_read_up_to_two_hundred_characters() throws IOException {
            int rest = 200 - SampleFiles.TEXT_DOCUMENT.length();

            assertThat(named(rest).type()).contains(MediaType.parse(SampleFiles.TEXT_DOCUMENT));
            assertThat(named(rest + 1).type()).isEmpty();
        }

        /** Office itself leaves room there to grow. */
        @Test
        void may_stand_behind_a_header_with_extra_fields() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                ZipEntry entry = new ZipEntry("mimetype");
                entry.setExtra(new byte[] {0x20, (byte) 0xA2, 4, 0, 'a', 'b', 'c', 'd'});
                zip.putNextEntry(entry);
                zip.write(text(SampleFiles.TEXT_DOCUMENT));
            }

            assertThat(in(bytes.toByteArray()).type()).contains(MediaType.parse(SampleFiles.TEXT_DOCUMENT));
        }
    }

    /** Office refuses such a file, and reading each of them would keep a server busy with a file of a few megabytes. */
    @Nested
    class What_is_named_twice {

        @Test
        void makes_it_no_document() throws IOException {
            byte[] word = SampleFiles.repeated(withTypes(SampleFiles.contentTypes(SampleFiles.WORD + ".main+xml")), 2);
            byte[] text = SampleFiles.repeated(SampleFiles.of("odt"), 2);

            assertThat(in(word).type()).isEmpty();
            assertThat(in(text).type()).isEmpty();
        }

        @Test
        void makes_it_none_also_where_one_is_written_in_another_case() throws IOException {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put(TYPES, SampleFiles.contentTypes(SampleFiles.WORD + ".main+xml"));
            entries.put(TYPES.toUpperCase(Locale.ROOT), SampleFiles.contentTypes(MACROS));

            assertThat(in(SampleFiles.zip(entries)).type()).isEmpty();
        }

        @Test
        void hides_no_macros() throws IOException {
            assertThat(in(SampleFiles.repeated(SampleFiles.of("odt+basic"), 2)).macros()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {TYPES, "mimetype"})
        void is_not_read_as_often_as_it_is_named(String name) throws IOException {
            byte[] zip = SampleFiles.repeated(SampleFiles.zip(Map.of(name, text("<Types/>"))), 5_000);
            AtomicInteger opened = new AtomicInteger();

            OfficePackage.in(() -> {
                opened.incrementAndGet();
                return new ByteArrayInputStream(zip);
            });

            assertThat(opened).hasValueLessThan(10);
        }
    }

    @Nested
    class Anything_else {

        @Test
        void is_no_document() throws IOException {
            assertThat(in(SampleFiles.of("zip")).type()).isEmpty();
            assertThat(in(SampleFiles.of("noise")).type()).isEmpty();
            assertThat(in(SampleFiles.of("empty")).type()).isEmpty();
        }

        @Test
        void is_no_document_when_cut() throws IOException {
            byte[] docx = SampleFiles.of("docx");

            assertThat(in(Arrays.copyOf(docx, docx.length - 30)).type()).isEmpty();
        }

        @Test
        void with_a_comment_at_the_end_is_still_one() throws IOException {
            byte[] docx = SampleFiles.of("docx");
            docx[docx.length - 2] = 5;

            assertThat(in(join(docx, text("hello"))).type()).contains(MediaType.parse(SampleFiles.WORD));
        }
    }

    @Property(tries = 3000)
    void damage_is_never_more_than_no_answer(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int changes) {
        byte[] damaged = SampleFiles.of(random.nextBoolean() ? "docx" : "odt");
        for (int i = 0; i < changes; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }

        assertThatCode(() -> in(damaged)).doesNotThrowAnyException();
    }
}
