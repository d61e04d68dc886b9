package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.MaintenanceDupont.OTHER_FILE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OTHER_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.LogBook;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S3: files that the host stores with a record are joined without downloading them, and those of no other record can be. */
class LinkedFilesTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private List<String> listed(MailableRef ref, PageRequest page, String search) {
        return host.as(CAMILLE).linkedFiles(ref, page, search).items().stream().map(file -> file.name().text()).toList();
    }

    private MailDraft withOrder() {
        return host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);
    }

    @Nested
    class The_list {

        @Test
        void shows_the_files_of_this_record_only() {
            assertThat(listed(INVOICE, PageRequest.first(10), "")).containsExactly("bon signé dupont.pdf");
        }

        @Test
        void comes_in_pages() {
            host.linkedFiles.add(DUPONT, INVOICE, "photo.png", SampleFiles.png());

            Page<LinkedFile> second = host.as(CAMILLE).linkedFiles(INVOICE, PageRequest.first(1).next(), "");

            assertThat(second.items()).extracting(file -> file.name().text()).containsExactly("photo.png");
            assertThat(second.hasMore()).isFalse();
        }

        @Test
        void is_narrowed_by_a_search() {
            host.linkedFiles.add(DUPONT, INVOICE, "photo.png", SampleFiles.png());

            assertThat(listed(INVOICE, PageRequest.first(10), "phot")).containsExactly("photo.png");
        }

        @Test
        void shows_a_file_that_is_stored_with_several_records_with_each_of_them() {
            host.linkedFiles.tie(DUPONT, ORDER_FILE, INVOICE, CLIENT);

            assertThat(listed(CLIENT, PageRequest.first(10), "")).containsExactly("bon signé dupont.pdf");
        }
    }

    @Nested
    class A_chosen_file {

        @Test
        void arrives_byte_for_byte_under_its_name() {
            host.send(withOrder());

            ReceivedPart arrived = host.postbox.only().attachment("bon signé dupont.pdf").orElseThrow();
            assertThat(arrived.bytes()).isEqualTo(SampleFiles.pdf("Bon Maintenance Dupont"));
            assertThat(arrived.mediaType()).isEqualTo("application/pdf");
        }

        @Test
        void has_the_name_that_the_store_gives_it_whatever_the_browser_sent() {
            MailDraft renamed = withOrder().attach(Attachment.of(AttachmentSource.LINKED_FILE, ORDER_FILE, FileName.of("contrat.pdf")));

            MailDraft draft = host.rebuild(renamed);

            assertThat(draft.attachments(AttachmentSource.LINKED_FILE)).extracting(file -> file.name().text())
                .containsExactly("bon signé dupont.pdf");
        }

        @Test
        void is_not_read_before_review_and_once_then() throws IOException {
            LinkedFileStore store = spy(host.linkedFiles);
            Content content = spy(new Bytes(SampleFiles.pdf("Bon")));
            doReturn(content).when(store).open(any(), any());
            host.with(host.builder().linkedFiles(store));
            MailDraft draft = host.rebuild(withOrder());
            verify(store, never()).open(any(), any());

            Review review = host.review(draft);
            host.as(CAMILLE).send(review.id(), review.digest());

            verify(store, times(1)).open(any(), any());
            verify(content, times(1)).open();
        }

        @Test
        void arrives_as_it_was_reviewed_though_the_store_has_other_bytes_since() {
            Review review = host.review(withOrder());
            host.linkedFiles.replace(DUPONT, ORDER_FILE, SampleFiles.pdf("Autre"));

            host.as(CAMILLE).send(review.id(), review.digest());

            assertThat(host.postbox.only().attachment("bon signé dupont.pdf")).get().extracting(ReceivedPart::bytes)
                .isEqualTo(SampleFiles.pdf("Bon Maintenance Dupont"));
        }
    }

    @Nested
    class A_file_of_another_record {

        @Test
        void cannot_be_attached() {
            AttachmentRefusedException refusal = catchThrowableOfType(AttachmentRefusedException.class,
                () -> host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), OTHER_FILE));

            assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.FILE_NOT_OF_RECORD);
        }

        @Test
        void is_refused_like_one_that_never_was() {
            AttachmentRefusedException foreign = catchThrowableOfType(AttachmentRefusedException.class,
                () -> host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), OTHER_FILE));

            AttachmentRefusedException unknown = catchThrowableOfType(AttachmentRefusedException.class,
                () -> host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), "404"));

            assertThat(unknown).hasMessage(foreign.getMessage());
            assertThat(unknown.code()).isEqualTo(foreign.code());
            assertThat(unknown.text(Locale.FRENCH).replace("404", OTHER_FILE)).isEqualTo(foreign.text(Locale.FRENCH));
        }

        @Test
        void blocks_the_review_of_a_draft_that_came_back_with_its_identifier() {
            Attachment smuggled = Attachment.of(AttachmentSource.LINKED_FILE, OTHER_FILE, FileName.of("plan.pdf"));
            MailDraft draft = host.draft(INVOICE).attach(smuggled);

            Review review = host.review(host.rebuild(draft));

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void cannot_be_opened_either() {
            Attachment smuggled = Attachment.of(AttachmentSource.LINKED_FILE, OTHER_FILE, FileName.of("plan.pdf"));
            MailDraft draft = host.draft(INVOICE).attach(smuggled);

            assertThatThrownBy(() -> host.as(CAMILLE).open(draft, smuggled.id())).isInstanceOf(AttachmentRefusedException.class);
        }
    }

    @Nested
    class A_store_that_answers_files_of_other_records {

        /** Lists and finds whatever is asked for, as a query without its condition does. */
        private final class CarelessStore implements LinkedFileStore {

            private final LinkedFile foreign = LinkedFile.of(OTHER_FILE, "plan.pdf", OTHER_INVOICE);

            @Override
            public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                return new Page<>(List.of(LinkedFile.of(ORDER_FILE, "bon.pdf", INVOICE), foreign), false);
            }

            @Override
            public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                return Optional.of(foreign);
            }

            @Override
            public Content open(LinkedFile file, MailContext context) {
                return Content.of(SampleFiles.pdf("Plan"));
            }
        }

        A_store_that_answers_files_of_other_records() {
            host.with(host.builder().linkedFiles(new CarelessStore()));
        }

        @Test
        void does_not_get_them_listed() {
            assertThat(listed(INVOICE, PageRequest.first(10), "")).containsExactly("bon.pdf");
        }

        @Test
        void is_reported_by_its_class_and_the_record_without_naming_the_file() {
            try (LogBook log = LogBook.open()) {
                listed(INVOICE, PageRequest.first(10), "");

                assertThat(log.lines()).singleElement().asString().contains(CarelessStore.class.getName()).contains("invoice#F-2026-0042")
                    .doesNotContain("plan.pdf");
            }
        }

        @Test
        void does_not_get_them_attached() {
            MailDraft draft = host.draft(INVOICE);

            assertThatThrownBy(() -> host.as(CAMILLE).attachLinkedFile(draft, OTHER_FILE)).isInstanceOf(AttachmentRefusedException.class);
        }

        @Test
        void does_not_get_them_reviewed() {
            MailDraft draft = host.draft(INVOICE).attach(Attachment.of(AttachmentSource.LINKED_FILE, OTHER_FILE, FileName.of("plan.pdf")));

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("FILE_NOT_OF_RECORD");
        }
    }

    @Nested
    class A_file_that_changes_between_draft_and_review {

        private final MailDraft draft = withOrder();

        @Test
        void blocks_where_it_vanished() {
            host.linkedFiles.remove(DUPONT, ORDER_FILE);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).singleElement().satisfies(alert ->
                assertThat(alert.text(Locale.FRENCH)).contains("bon signé dupont.pdf").contains("fichiers liés à cet élément"));
        }

        @Test
        void blocks_where_it_moved_to_another_record() {
            host.linkedFiles.tie(DUPONT, ORDER_FILE, OTHER_INVOICE);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void blocks_where_it_cannot_be_read() {
            host.linkedFiles.failFor(DUPONT, ORDER_FILE, new IOException("no disk"));

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.ATTACHMENT_UNREADABLE);
        }
    }

    @Nested
    class Without_the_permission {

        @Test
        void the_list_is_refused_before_the_store_is_asked() {
            LinkedFileStore store = spy(host.linkedFiles);
            host.with(host.builder().linkedFiles(store));
            host.permissions.revoke(Permission.LIST_LINKED_FILES);

            assertThatThrownBy(() -> listed(INVOICE, PageRequest.first(10), "")).isInstanceOf(NotPermittedException.class);

            verify(store, never()).list(any(), any());
        }

        @Test
        void attaching_is_refused_before_the_store_is_asked() {
            LinkedFileStore store = spy(host.linkedFiles);
            host.with(host.builder().linkedFiles(store));
            host.permissions.revoke(Permission.ATTACH_LINKED_FILE);

            assertThatThrownBy(LinkedFilesTest.this::withOrder).isInstanceOf(NotPermittedException.class);

            verify(store, never()).find(any(), any(), any());
        }

        @Test
        void a_file_attached_before_blocks_the_review() {
            MailDraft draft = withOrder();
            host.permissions.revoke(Permission.ATTACH_LINKED_FILE);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.ATTACHMENT_NOT_PERMITTED);
        }
    }

    /** A content that Mockito can count the openings of. */
    static class Bytes implements Content {

        private final Content content;

        Bytes(byte[] bytes) {
            content = Content.of(bytes);
        }

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }
}
