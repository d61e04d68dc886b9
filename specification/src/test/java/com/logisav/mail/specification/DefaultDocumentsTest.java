package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.ENGLISH_INVOICE;
import static com.logisav.mail.specification.host.Records.INTERVENTION;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.HostileContent;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S4: the export of an intervention, a quote or an invoice attaches itself, and no mail leaves without it in silence. */
class DefaultDocumentsTest {

    private static final String INVOICE_PDF = "DEFAULT_DOCUMENT:invoice";
    private static final Attachment FOREIGN = Attachment.of(AttachmentSource.DEFAULT_DOCUMENT, "payroll", FileName.of("paie.pdf"));

    private final MaintenanceDupont host = new MaintenanceDupont();

    private Review reviewWith(Rendering rendering) {
        host.with(host.builder().documents(MailableType.CLIENT, new Terms(rendering)));
        return host.review(host.draft(CLIENT));
    }

    @Nested
    class A_document {

        @Test
        void of_an_invoice_arrives_as_PDF_under_the_records_name() {
            host.send(INVOICE);

            ReceivedPart arrived = host.postbox.only().attachment("Facture F-2026-0042.pdf").orElseThrow();
            assertThat(arrived.mediaType()).isEqualTo("application/pdf");
            assertThat(arrived.bytes()).isEqualTo(SampleFiles.pdf("Facture F-2026-0042", "Document établi en français"));
        }

        @Test
        void of_a_quote_arrives_as_PDF() {
            host.send(QUOTE);

            assertThat(host.postbox.only().attachments()).extracting(ReceivedPart::mediaType).containsExactly("application/pdf");
        }

        @Test
        void of_an_intervention_may_arrive_as_Word() {
            host.send(INTERVENTION);

            assertThat(host.postbox.only().attachments()).extracting(ReceivedPart::mediaType)
                .containsExactly("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }

        @Test
        void does_not_attach_itself_to_a_client() {
            MailDraft draft = host.draft(CLIENT);

            assertThat(draft.attachments()).isEmpty();
        }

        @Test
        void stands_beside_the_others_of_its_type_in_their_order() {
            host.with(host.builder().documents(MailableType.INVOICE, SampleRenderer.pdf("terms"), SampleRenderer.docx("report")));

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.attachments(AttachmentSource.DEFAULT_DOCUMENT)).extracting(Attachment::reference)
                .containsExactly("invoice", "terms", "report");
        }

        @Test
        void is_not_there_for_a_record_that_has_none() {
            host.invoicePdf.onlyFor(mailable -> false);

            Review review = host.review(host.draft(INVOICE).withBody(MessageBody.text("Bonjour")));

            assertThat(review.isReady()).isTrue();
            assertThat(review.manifest().attachments()).isEmpty();
        }

        @Test
        void is_described_in_the_draft_and_rendered_by_nobody_before_review() {
            MailDraft draft = host.rebuild(host.draft(INVOICE));

            assertThat(draft.attachment(INVOICE_PDF)).get().satisfies(document -> {
                assertThat(document.name()).isEqualTo(FileName.of("Facture F-2026-0042.pdf"));
                assertThat(document.mediaType()).contains("application/pdf");
            });
            assertThat(host.invoicePdf.rendered()).isEmpty();
        }

        @Test
        void is_in_the_records_language_whatever_the_actor_reads() {
            Review review = host.review(host.draft(ENGLISH_INVOICE));
            host.as(CAMILLE).send(review.id(), review.digest());

            assertThat(host.postbox.only().attachments().get(0).bytes())
                .isEqualTo(SampleFiles.pdf("Invoice F-2026-0044", "Document in English"));
        }

        @Test
        void is_in_French_for_a_French_record_though_the_actor_reads_English() throws IOException {
            OpenedFile opened = host.as(ALEX).open(host.as(ALEX).draft(INVOICE), INVOICE_PDF);

            assertThat(read(opened)).contains("Document établi en français");
        }
    }

    @Nested
    class A_document_that_cannot_be_made {

        private void assertBlocked(Review review) {
            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.DOCUMENT_FAILED);
            assertThat(review.blockingAlerts().get(0).text(Locale.FRENCH)).contains("Conditions.pdf")
                .contains("ne peut pas partir sans lui");
        }

        @Test
        void blocks_where_rendering_fails() {
            assertBlocked(reviewWith(out -> {
                throw new IOException("secret cause");
            }));
        }

        @Test
        void does_not_show_a_cause_that_was_not_made_for_users() {
            Review review = reviewWith(out -> {
                throw new IllegalStateException("secret cause");
            });

            assertThat(review.blockingAlerts().get(0).text(Locale.FRENCH)).doesNotContain("secret");
        }

        @Test
        void blocks_where_it_is_empty() {
            assertBlocked(reviewWith(out -> {}));
        }

        @Test
        void blocks_where_it_is_of_another_format_than_described() {
            assertBlocked(reviewWith(out -> out.write(SampleFiles.png())));
        }

        @Test
        void blocks_where_it_is_another_kind_of_Word_file_than_described() {
            DocumentDescription word = DocumentDescription.docx("terms", "Conditions.docx");
            host.with(host.builder().documents(MailableType.CLIENT, new Terms(word, out -> out.write(HostileContent.RTF.bytes()))));

            Review review = host.review(host.draft(CLIENT));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.DOCUMENT_FAILED);
        }

        @Test
        void blocks_where_it_is_larger_than_a_file_may_be_and_is_cut_off_there() {
            AtomicLong written = new AtomicLong();
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxFileBytes(100_000))
                .documents(MailableType.CLIENT, new Terms(out -> {
                    out.write(SampleFiles.pdf("Conditions"));
                    while (written.addAndGet(1000) < 100_000_000) {
                        out.write(new byte[1000]);
                    }
                })));

            Review review = host.review(host.draft(CLIENT));

            assertBlocked(review);
            assertThat(written.get()).isLessThan(1_000_000);
        }

        @Test
        void blocks_where_it_takes_longer_than_the_host_allows() {
            ExecutorService executor = Executors.newSingleThreadExecutor();
            CountDownLatch never = new CountDownLatch(1);
            try {
                host.with(host.builder().rendering(executor, Duration.ofMillis(50)).documents(MailableType.CLIENT, new Terms(out -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                })));

                assertBlocked(host.review(host.draft(CLIENT)));
            } finally {
                executor.shutdownNow();
            }
        }

        @Test
        void blocks_where_the_host_cannot_even_describe_it() {
            host.invoicePdf.onlyFor(mailable -> {
                throw new IllegalStateException("no database");
            });

            Review review = host.review(host.draft(CLIENT));
            Review blocked = host.review(host.draft(INVOICE));

            assertThat(review.isReady()).isTrue();
            assertThat(blocked.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.DOCUMENT_FAILED);
        }

        @Test
        void gives_the_reason_that_describing_it_found() {
            host.invoicePdf.onlyFor(mailable -> {
                throw DocumentException.of(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, "invoice", Map.of("picture", "logo"));
            });

            Review review = host.review(host.draft(INVOICE));

            assertThat(review.blockingAlerts()).singleElement()
                .satisfies(alert -> assertThat(alert.text(Locale.FRENCH)).contains("Facture F-2026-0042", "logo"));
        }

        @Test
        void names_the_fields_without_a_value_that_describing_it_found() {
            host.invoicePdf.onlyFor(mailable -> {
                throw DocumentException.withoutValues("invoice", List.of("buyer.name", "invoice.due"));
            });

            Review review = host.review(host.draft(INVOICE));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode)
                .containsExactly(AlertCode.FIELD_WITHOUT_VALUE, AlertCode.FIELD_WITHOUT_VALUE);
            assertThat(review.blockingAlerts().get(1).text(Locale.FRENCH)).contains("invoice.due", "Facture F-2026-0042");
        }

        @Test
        void blocks_where_the_causes_of_its_failure_go_round_in_a_circle() {
            IOException failure = new IOException("disk");
            failure.initCause(new IllegalStateException("database", failure));

            assertBlocked(reviewWith(out -> {
                throw failure;
            }));
        }
    }

    @Nested
    class Leaving_a_document_out {

        private final MailDraft without = host.draft(INVOICE).withoutAttachment(INVOICE_PDF);

        @Test
        void is_possible_for_who_may() {
            host.send(without);

            assertThat(host.postbox.only().attachments()).isEmpty();
        }

        @Test
        void blocks_the_review_for_who_may_not() {
            host.permissions.revoke(Permission.OMIT_DEFAULT_DOCUMENT);

            Review review = host.review(without);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.DOCUMENT_MISSING);
        }

        @Test
        void gains_nothing_for_a_draft_that_came_back_without_it() {
            host.permissions.revoke(Permission.OMIT_DEFAULT_DOCUMENT);

            Review review = host.review(host.rebuild(without));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.DOCUMENT_MISSING);
        }

        @Test
        void is_noticed_though_the_record_got_its_document_only_after_the_draft() {
            host.permissions.revoke(Permission.OMIT_DEFAULT_DOCUMENT);
            host.invoicePdf.onlyFor(mailable -> false);
            MailDraft draft = host.draft(INVOICE);
            host.invoicePdf.onlyFor(mailable -> true);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.DOCUMENT_MISSING);
        }

        @Test
        void is_asked_about_by_the_documents_key() {
            host.permissions.revokeRegarding("invoice", Permission.OMIT_DEFAULT_DOCUMENT);

            Review review = host.review(without);

            assertThat(review.isReady()).isFalse();
        }
    }

    @Nested
    class An_attachment_opened_before_sending {

        @Test
        void is_the_document_rendered_now() throws IOException {
            OpenedFile opened = host.as(CAMILLE).open(host.draft(INVOICE), INVOICE_PDF);

            assertThat(opened.name().text()).isEqualTo("Facture F-2026-0042.pdf");
            assertThat(opened.mediaType()).isEqualTo("application/pdf");
            assertThat(read(opened)).contains("Facture F-2026-0042");
        }

        @Test
        void is_the_linked_file() throws IOException {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), MaintenanceDupont.ORDER_FILE);

            OpenedFile opened = host.as(CAMILLE).open(draft, "LINKED_FILE:" + MaintenanceDupont.ORDER_FILE);

            assertThat(read(opened)).contains("Bon Maintenance Dupont");
        }

        @Test
        void needs_the_permission() {
            MailDraft draft = host.draft(INVOICE);
            host.permissions.revoke(Permission.OPEN_ATTACHMENT);

            assertThatThrownBy(() -> host.as(CAMILLE).open(draft, INVOICE_PDF)).isInstanceOf(NotPermittedException.class);

            assertThat(host.invoicePdf.rendered()).isEmpty();
        }

        @Test
        void is_refused_where_it_is_no_document_of_this_record() {
            MailDraft draft = host.draft(INVOICE).attach(FOREIGN);

            assertThatThrownBy(() -> host.as(CAMILLE).open(draft, FOREIGN.id())).isInstanceOf(AttachmentRefusedException.class);
        }
    }

    @Test
    void a_document_that_the_record_does_not_have_blocks_the_review() {
        MailDraft draft = host.draft(INVOICE).attach(FOREIGN);

        Review review = host.review(draft);

        assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("FILE_NOT_OF_RECORD");
    }

    private static String read(OpenedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return new String(in.readAllBytes(), Charset.forName("windows-1252"));
        }
    }

    /** Writes a document, or fails to. */
    private interface Rendering {
        void write(OutputStream out) throws IOException;
    }

    private record Terms(DocumentDescription description, Rendering rendering) implements DefaultAttachmentRenderer {

        Terms(Rendering rendering) {
            this(DocumentDescription.pdf("terms", "Conditions.pdf"), rendering);
        }

        @Override
        public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
            return Optional.of(description);
        }

        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            rendering.write(out);
        }
    }
}
