package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    private MailDraft draft() {
        return composer.draft(HostWorld.INVOICE_REF);
    }

    private Review review() {
        return composer.review(draft());
    }

    @Test
    void a_draft_shows_the_document_and_renders_nothing() {
        MailDraft draft = draft();

        assertThat(draft.attachments()).singleElement().satisfies(document -> {
            assertThat(document.source()).isEqualTo(AttachmentSource.DEFAULT_DOCUMENT);
            assertThat(document.name().text()).isEqualTo("Facture F-2026-0042.pdf");
            assertThat(document.mediaType()).contains("application/pdf");
        });
        assertThat(host.calls.of(DefaultAttachmentRenderer.class)).containsExactly("describe");
    }

    @Test
    void a_review_renders_it_once_in_the_records_language() {
        List<Locale> languages = new ArrayList<>();
        host.change(invoice -> new HostWorld.Invoice(invoice.number(), 1, invoice.total(), Locale.UK, null));
        host.templates.add(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ENGLISH, "Invoice", MessageBody.text("Hello")));
        host.document.rendering = (out, mailable, context) -> {
            languages.add(context.recordLocale());
            out.write(HostWorld.PDF);
        };

        Review review = review();

        assertThat(languages).containsExactly(Locale.UK);
        assertThat(review.manifest().files()).singleElement().satisfies(file -> {
            assertThat(file.reference()).isEqualTo("invoice");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.length()).isEqualTo(HostWorld.PDF.length);
        });
    }

    @Test
    void several_documents_attach_themselves_in_order() {
        Composer two = host.builder(contents).documents(MailableType.INVOICE, new HostDocument("terms")).build().as(HostWorld.secretary());

        Review review = two.review(two.draft(HostWorld.INVOICE_REF));

        assertThat(review.manifest().files()).extracting(file -> file.name().text())
            .containsExactly("Facture F-2026-0042.pdf", "Facture F-2026-0042 (2).pdf");
    }

    @Test
    void two_renderers_with_one_key_are_a_defect_that_names_the_second() {
        Composer two = host.builder(contents).documents(MailableType.INVOICE, new HostDocument("invoice")).build()
            .as(HostWorld.secretary());

        assertThatThrownBy(() -> two.draft(HostWorld.INVOICE_REF)).isInstanceOf(HostDefectException.class)
            .hasMessageContaining(HostDocument.class.getName()).hasMessageContaining("invoice#F-2026-0042");
    }

    @Test
    void a_record_without_a_document_goes_without() {
        host.document.description = mailable -> Optional.empty();

        MailDraft draft = draft();

        assertThat(draft.attachments()).isEmpty();
        assertThat(composer.review(draft).isReady()).isTrue();
    }

    @Nested
    class Blocked_since_the_document_cannot_be_made {

        private void rendering(HostDocument.Rendering rendering) {
            host.document.rendering = rendering;
        }

        private MailAlert alert() {
            Review review = review();
            assertThat(review.isReady()).isFalse();
            assertThat(Alerts.of(review)).containsExactly("DOCUMENT_FAILED");
            return review.alerts().get(0);
        }

        @Test
        void an_exception_whose_text_was_not_made_for_users_is_not_shown() {
            rendering((out, mailable, context) -> {
                throw new IllegalStateException("SELECT * FROM invoice");
            });

            MailAlert alert = alert();

            assertThat(alert.arguments()).containsEntry("reason", "").containsEntry("file", "Facture F-2026-0042.pdf");
            assertThat(alert.text(Locale.FRANCE)).contains("Facture F-2026-0042.pdf").doesNotContain("SELECT").doesNotContain("  ");
        }

        @Test
        void an_exception_that_was_made_for_users_is() {
            rendering((out, mailable, context) -> {
                throw new MadeForUsers();
            });

            assertThat(alert().arguments()).containsEntry("reason", "Le modèle de facture manque.");
        }

        @Test
        void fields_without_a_value_are_the_alerts_that_they_would_be_in_the_words() {
            rendering((out, mailable, context) -> {
                throw DocumentException.withoutValues("invoice", List.of("invoice.order", "invoice.due"));
            });

            Review review = review();

            assertThat(review.isReady()).isFalse();
            assertThat(review.alerts()).extracting(MailAlert::alertCode, alert -> alert.arguments().get("name"), MailAlert::field)
                .containsExactly(tuple(AlertCode.FIELD_WITHOUT_VALUE, "invoice.order", MailAlert.Field.ATTACHMENTS),
                    tuple(AlertCode.FIELD_WITHOUT_VALUE, "invoice.due", MailAlert.Field.ATTACHMENTS));
            assertThat(review.alerts().get(0).text(Locale.UK)).contains("invoice.order", "Facture F-2026-0042.pdf");
        }

        @Test
        void a_missing_class_is_a_failure_like_any_other() {
            rendering((out, mailable, context) -> {
                throw new NoClassDefFoundError("org/apache/pdfbox/Fonts");
            });

            assertThat(alert().alertCode()).isEqualTo(AlertCode.DOCUMENT_FAILED);
        }

        @Test
        void nothing_written() {
            rendering((out, mailable, context) -> { });

            alert();
        }

        @Test
        void nothing_written_even_where_the_policy_lets_empty_files_pass() {
            composer = host.builder(contents).policy(AttachmentPolicy.defaults().emptyFiles(AttachmentPolicy.EmptyFiles.ALLOWED)).build()
                .as(HostWorld.secretary());
            rendering((out, mailable, context) -> { });

            alert();
        }

        @Test
        void another_format_than_described() {
            rendering((out, mailable, context) -> out.write("<html>Erreur 500</html>".getBytes(StandardCharsets.UTF_8)));

            alert();
        }

        @Test
        void another_kind_of_word_file_than_described_though_such_a_file_may_be_attached() {
            host.document.description = mailable -> Optional.of(DocumentDescription.docx("invoice", mailable.label()));
            rendering((out, mailable, context) -> out.write("{\\rtf1\\ansi Bonjour}".getBytes(StandardCharsets.US_ASCII)));

            alert();
        }

        @Test
        void more_bytes_than_a_file_may_have() {
            composer = host.builder(contents).policy(AttachmentPolicy.defaults().maxFileBytes(10)).build().as(HostWorld.secretary());

            alert();
        }

        @Test
        void more_bytes_from_a_renderer_that_swallows_what_the_stream_throws() {
            composer = host.builder(contents).policy(AttachmentPolicy.defaults().maxFileBytes(60)).build().as(HostWorld.secretary());
            rendering((out, mailable, context) -> {
                out.write(HostWorld.PDF);
                try {
                    out.write(new byte[50]);
                } catch (IOException e) {
                    out.write('\n');
                }
            });

            alert();
        }

        @Test
        void a_description_that_throws() {
            MailDraft draft = draft();
            host.document.description = mailable -> {
                throw new IllegalStateException("no template");
            };

            assertThat(Alerts.of(composer.review(draft))).containsExactly("DOCUMENT_FAILED");
            assertThat(Alerts.of(draft())).contains("DOCUMENT_FAILED");
        }
    }

    @Test
    void a_description_that_is_null_is_a_defect() {
        host.document.description = mailable -> null;

        assertThatThrownBy(() -> draft()).isInstanceOfSatisfying(HostDefectException.class,
            e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.SPI_RETURNED_NULL));
    }

    @Nested
    class Left_out {

        @Test
        void it_needs_the_permission() {
            MailDraft draft = draft();
            host.denied.add(Permission.OMIT_DEFAULT_DOCUMENT);

            assertThat(Alerts.of(composer.review(draft.withoutAttachment("DEFAULT_DOCUMENT:invoice")))).contains("DOCUMENT_MISSING");
        }

        @Test
        void a_draft_that_came_back_without_it_gains_nothing() {
            host.denied.add(Permission.OMIT_DEFAULT_DOCUMENT);
            Map<String, Object> values = new LinkedHashMap<>(draft().values().asMap());
            values.put("attachments", List.of());

            assertThat(Alerts.of(composer.review(composer.rebuild(DraftValues.of(values))))).contains("DOCUMENT_MISSING");
        }

        @Test
        void with_the_permission_the_mail_leaves_without_and_nothing_is_rendered() {
            Review review = composer.review(draft().withoutAttachment("DEFAULT_DOCUMENT:invoice"));

            assertThat(review.isReady()).isTrue();
            assertThat(review.manifest().files()).isEmpty();
            assertThat(host.calls.of(DefaultAttachmentRenderer.class)).doesNotContain("render");
            assertThat(host.asked).filteredOn(request -> request.permission().equals(Permission.OMIT_DEFAULT_DOCUMENT))
                .extracting(request -> request.subject().orElse("")).containsExactly("invoice");
        }

        @Test
        void the_permission_is_not_asked_while_it_is_there() {
            composer.review(draft());

            assertThat(host.asked).extracting(PermissionRequest::permission).doesNotContain(Permission.OMIT_DEFAULT_DOCUMENT);
        }
    }

    @Test
    void a_document_that_the_record_no_longer_has_blocks_until_it_is_taken_off() {
        MailDraft draft = draft();
        host.document.description = mailable -> Optional.empty();

        assertThat(Alerts.of(composer.review(draft))).containsExactly("FILE_NOT_OF_RECORD");
    }

    @Test
    void a_document_of_a_name_that_came_back_is_called_as_it_is_described() {
        MailDraft renamed = draft().attach(Attachment.of(AttachmentSource.DEFAULT_DOCUMENT, "invoice", FileName.of("autre.pdf")));

        assertThat(composer.review(renamed).manifest().files()).extracting(file -> file.name().text())
            .containsExactly("Facture F-2026-0042.pdf");
    }
}
