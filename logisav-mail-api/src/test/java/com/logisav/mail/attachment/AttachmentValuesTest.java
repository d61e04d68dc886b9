package com.logisav.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentValuesTest {

    private static final MailableRef INVOICE = MailableRef.of(MailableType.INVOICE, "42");
    private static final MailableRef CLIENT = MailableRef.of(MailableType.CLIENT, "42");

    @Nested
    class A_linked_file {

        private final LinkedFile file = LinkedFile.of("17", "../plan.pdf", INVOICE, CLIENT, INVOICE);

        @Test
        void is_tied_to_the_records_that_it_is_stored_with_and_no_other() {
            assertThat(file.tiedTo()).containsExactlyInAnyOrder(INVOICE, CLIENT);
            assertThat(file.isTiedTo(CLIENT)).isTrue();
            assertThat(file.isTiedTo(MailableRef.of(MailableType.QUOTE, "42"))).isFalse();
        }

        @Test
        void has_a_clean_name() {
            assertThat(file.name()).isEqualTo(FileName.of("plan.pdf"));
        }

        @Test
        void may_be_tied_to_nothing() {
            assertThat(LinkedFile.of("17", "plan.pdf").isTiedTo(INVOICE)).isFalse();
        }

        @Test
        void has_an_id_and_no_negative_length() {
            assertThatIllegalArgumentException().isThrownBy(() -> LinkedFile.of(" ", "plan.pdf", INVOICE));
            assertThatIllegalArgumentException().isThrownBy(() -> file.length(-1));
        }

        @Test
        void keeps_what_it_was_given_in_a_new_file() {
            LinkedFile described = file.length(12).mediaType("application/pdf").description("Plan de la cave");

            assertThat(described.length()).hasValue(12);
            assertThat(described.mediaType()).contains("application/pdf");
            assertThat(described.description()).contains("Plan de la cave");
            assertThat(file.length()).isEmpty();
            assertThat(file.mediaType()).isEmpty();
            assertThat(file.description()).isEmpty();
        }
    }

    @Nested
    class A_document {

        @ParameterizedTest
        @CsvSource({"Facture 42, Facture 42.pdf", "Facture 42.pdf, Facture 42.pdf", "Facture 42.PDF, Facture 42.PDF",
            "Facture.docx, Facture.docx.pdf", "v1.2, v1.2.pdf"})
        void gets_the_extension_of_its_format_where_it_lacks_it(String name, String complete) {
            assertThat(DocumentDescription.pdf("invoice", name).name().text()).isEqualTo(complete);
        }

        @Test
        void in_Word_gets_that_one() {
            DocumentDescription report = DocumentDescription.docx("report", "Rapport");

            assertThat(report.name().text()).isEqualTo("Rapport.docx");
            assertThat(report.format().mediaType()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }

        @Test
        void with_a_long_name_keeps_its_extension() {
            assertThat(DocumentDescription.pdf("invoice", "a".repeat(300)).name().text()).hasSize(180).endsWith(".pdf");
        }

        @Test
        void has_a_key() {
            assertThatIllegalArgumentException().isThrownBy(() -> DocumentDescription.pdf(" ", "Facture"));
        }
    }

    @Nested
    class A_refusal {

        @Test
        void names_file_limit_and_value() {
            AttachmentRefusedException refusal = AttachmentRefusedException.of(AttachmentRefusal.FILE_TOO_LARGE, FileName.of("plan.pdf"),
                Map.of("limit", 25_000_000L, "value", 31_000_000L));

            assertThat(refusal.text(Locale.ENGLISH).replace('\u00A0', ' '))
                .startsWith("“plan.pdf” was not attached: it has 31 MB or more, and a file may have 25 MB at most.");
            assertThat(refusal.getMessage()).doesNotContain("plan");
        }

        @Test
        void lacks_no_fact_that_its_sentence_needs() {
            assertThatIllegalArgumentException().isThrownBy(
                () -> AttachmentRefusedException.of(AttachmentRefusal.FILE_TOO_LARGE, FileName.of("plan.pdf"), Map.of("limit", 1)));
        }
    }

    @Nested
    class Content_of_bytes {

        @Test
        void can_be_read_again_and_does_not_change_with_the_array() throws IOException {
            byte[] bytes = {1, 2, 3};
            Content content = Content.of(bytes);
            bytes[0] = 9;

            for (int i = 0; i < 2; i++) {
                try (InputStream in = content.open()) {
                    assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
                }
            }
            assertThat(content.length()).hasValue(3);
        }
    }

    @Test
    void attachments_are_told_apart_by_source_and_reference() {
        Attachment linked = Attachment.of(LinkedFile.of("17", "plan.pdf", INVOICE));
        Attachment uploaded = Attachment.of(new UploadRef("17", FileName.of("plan.pdf"), "application/pdf", 5));

        assertThat(linked.id()).isEqualTo("LINKED_FILE:17");
        assertThat(uploaded.id()).isEqualTo("UPLOAD:17");
        assertThat(linked).isNotEqualTo(uploaded);
        assertThatNullPointerException().isThrownBy(() -> linked.named(null));
    }
}
