package com.logisav.mail.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.core.policy.AttachmentPolicy.EmptyFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentInspectorTest {

    private static final AttachmentPolicy POLICY = AttachmentPolicy.defaults();

    private static String inspect(AttachmentPolicy policy, String name, String kind) {
        return new ContentInspector(policy).inspect(FileName.of(name), Content.of(SampleFiles.of(kind)));
    }

    @ParameterizedTest(name = "{0} holding {1}: {2} {3}")
    @CsvFileSource(resources = "files-and-verdicts.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 500)
    void files_and_verdicts(String name, String kind, String verdict, String found) {
        String raw = name.replace("\\u202E", "\u202E").replace("\\t", "\t").replace("_____", " ".repeat(60));

        if (verdict.equals("OK")) {
            assertThat(inspect(POLICY, raw, kind)).isEqualTo(found);
        } else {
            assertThatThrownBy(() -> inspect(POLICY, raw, kind)).asInstanceOf(type(AttachmentRefusedException.class)).satisfies(refusal -> {
                assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.valueOf(verdict));
                assertThat(refusal.arguments()).containsEntry("file", FileName.of(raw).text());
                assertThat(refusal.arguments().getOrDefault("type", "-")).isEqualTo(found);
            });
        }
    }

    @Nested
    class A_host_decides_otherwise {

        @Test
        void pages_pass_where_extension_and_type_are_allowed() {
            AttachmentPolicy pages = POLICY.allowingExtensions("html").allowingMediaTypes("text/html");

            assertThat(inspect(pages, "page.html", "html")).isEqualTo("text/html");
        }

        @Test
        void an_allowed_extension_alone_does_not_let_the_bytes_through() {
            assertThatThrownBy(() -> inspect(POLICY.allowingExtensions("html"), "page.html", "html"))
                .asInstanceOf(type(AttachmentRefusedException.class))
                .returns(AttachmentRefusal.FILE_TYPE_DENIED, AttachmentRefusedException::refusal);
        }

        @Test
        void macros_pass_where_they_are_allowed() {
            AttachmentPolicy macros = POLICY.allowingExtensions("docm")
                .allowingMediaTypes("application/vnd.ms-word.document.macroEnabled.12");

            assertThat(inspect(macros, "modèle.docm", "docm")).isEqualTo("application/vnd.ms-word.document.macroenabled.12");
        }

        @Test
        void what_is_denied_besides_is_refused_also_as_a_special_case() {
            assertThatThrownBy(() -> inspect(POLICY.denyingMediaTypes("application/pdf"), "dessin.ai", "pdf"))
                .asInstanceOf(type(AttachmentRefusedException.class))
                .returns(AttachmentRefusal.FILE_TYPE_DENIED, AttachmentRefusedException::refusal);
            assertThatThrownBy(() -> inspect(POLICY.denyingExtensions(".ZIP"), "photos.zip", "zip"))
                .asInstanceOf(type(AttachmentRefusedException.class))
                .returns(".zip", refusal -> refusal.arguments().get("type"));
        }

        @Test
        void an_archive_is_sent_under_a_name_that_mail_programs_know() {
            assertThat(inspect(POLICY.allowingExtensions("war"), "appli.war", "zip")).isEqualTo("application/zip");
        }

        @Test
        void empty_files_pass_where_they_are_allowed() {
            assertThat(inspect(POLICY.emptyFiles(EmptyFiles.ALLOWED), "vide.txt", "empty")).isEqualTo("text/plain");
        }
    }

    @Nested
    class Before_the_bytes {

        @Test
        void a_name_is_refused_without_opening_anything() {
            Content unread = () -> {
                throw new AssertionError("opened");
            };

            assertThatThrownBy(() -> new ContentInspector(POLICY).inspect(FileName.of("x.exe"), unread))
                .isInstanceOf(AttachmentRefusedException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"facture.pdf", "devis societe.com.pdf", "prix.xlsm.pdf", "v1.2.3.zip", "README", ".htaccess", "exe", "a.b"})
        void an_honest_name_passes(String name) {
            assertThatCode(() -> new ContentInspector(POLICY).checkName(FileName.of(name))).doesNotThrowAnyException();
        }

        @Test
        void a_known_length_beyond_the_limit_is_refused_without_opening() {
            Content large = Content.sized(POLICY.maxFileBytes() + 1, () -> {
                throw new AssertionError("opened");
            });

            assertThatThrownBy(() -> new ContentInspector(POLICY).inspect(FileName.of("x.pdf"), large))
                .asInstanceOf(type(AttachmentRefusedException.class))
                .returns(AttachmentRefusal.FILE_TOO_LARGE, AttachmentRefusedException::refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void a_document_that_says_twice_what_it_is_is_none(String kind) {
        Content twice = Content.of(SampleFiles.repeated(SampleFiles.of(kind), 2));

        assertThatThrownBy(() -> new ContentInspector(POLICY).inspect(FileName.of("x." + kind), twice))
            .asInstanceOf(type(AttachmentRefusedException.class))
            .returns(AttachmentRefusal.FILE_DISGUISED, AttachmentRefusedException::refusal);
    }

    /** Its first bytes still say what it is, and what opens it may mend it, macros and all. */
    @Test
    void a_document_whose_table_cannot_be_read_is_none() {
        byte[] whole = SampleFiles.of("odt+basic");
        Content cut = Content.of(Arrays.copyOf(whole, whole.length - 30));

        assertThatThrownBy(() -> new ContentInspector(POLICY).inspect(FileName.of("x.odt"), cut))
            .asInstanceOf(type(AttachmentRefusedException.class))
            .returns(AttachmentRefusal.FILE_DISGUISED, AttachmentRefusedException::refusal);
    }

    @Test
    void macros_are_seen_also_where_a_list_of_types_cannot_be_read() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", SampleFiles.text("application/vnd.oasis.opendocument.text"));
        entries.put("[Content_Types].xml", SampleFiles.text("no XML"));
        entries.put("Basic/Standard/Module1.xml", SampleFiles.text("<x/>"));

        assertThatThrownBy(() -> new ContentInspector(POLICY).inspect(FileName.of("x.odt"), Content.of(SampleFiles.zip(entries))))
            .asInstanceOf(type(AttachmentRefusedException.class))
            .returns(AttachmentRefusal.FILE_TYPE_DENIED, AttachmentRefusedException::refusal);
    }

    @Test
    void a_look_inside_ends_at_the_limit() {
        byte[] start = SampleFiles.of("docx");
        Content endless = () -> new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        });

        assertThatThrownBy(() -> new ContentInspector(POLICY.maxFileBytes(1_000_000)).inspect(FileName.of("x.docx"), endless))
            .asInstanceOf(type(AttachmentRefusedException.class))
            .returns(AttachmentRefusal.FILE_TOO_LARGE, AttachmentRefusedException::refusal)
            .returns(1_000_000L, refusal -> refusal.arguments().get("limit"));
    }

    @Test
    void unreadable_bytes_are_no_verdict() {
        IOException broken = new IOException("disk");

        assertThatThrownBy(() -> new ContentInspector(POLICY).inspect(FileName.of("x.pdf"), () -> {
            throw broken;
        })).isInstanceOf(ContentUnreadableException.class).hasCause(broken);
    }

    @Test
    void the_message_names_neither_file_nor_content() {
        assertThatThrownBy(() -> inspect(POLICY, "secret.pdf", "exe")).message().doesNotContain("secret");
    }
}
