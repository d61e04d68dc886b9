package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.PageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedFilesTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;
    private MailDraft draft;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
        draft = composer.draft(HostWorld.INVOICE_REF);
        host.files.add("foreign", "secret.pdf", HostWorld.PDF, HostWorld.OTHER_INVOICE);
        host.calls.clear();
    }

    private static MailDraft withFile(MailDraft draft, String id) {
        return draft.attach(Attachment.of(AttachmentSource.LINKED_FILE, id, FileName.of("plan.pdf")));
    }

    @Nested
    class Listing {

        private List<String> listed(PageRequest page, String search) {
            return composer.linkedFiles(HostWorld.INVOICE_REF, page, search).items().stream().map(LinkedFile::id).toList();
        }

        @Test
        void shows_the_records_files_and_no_others_whatever_the_store_answers() {
            assertThat(listed(PageRequest.first(10), "")).containsExactly("plan");
        }

        @Test
        void shows_a_file_that_is_tied_to_several_records() {
            host.files.add("shared", "notice.pdf", HostWorld.PDF, HostWorld.OTHER_INVOICE, HostWorld.INVOICE_REF);

            assertThat(listed(PageRequest.first(10), "")).containsExactly("plan", "shared");
        }

        @Test
        void hands_page_and_search_on() {
            host.files.add("photo", "photo.pdf", HostWorld.PDF, HostWorld.INVOICE_REF);

            assertThat(listed(PageRequest.first(10), "photo")).containsExactly("photo");
            assertThat(composer.linkedFiles(HostWorld.INVOICE_REF, PageRequest.first(1), "").hasMore()).isTrue();
            assertThat(listed(new PageRequest(2, 1), "")).containsExactly("photo");
        }

        @Test
        void without_the_permission_the_store_is_not_asked() {
            host.denied.add(Permission.LIST_LINKED_FILES);

            assertThatThrownBy(() -> listed(PageRequest.first(10), "")).isInstanceOf(NotPermittedException.class);
            assertThat(host.calls.of(LinkedFileStore.class)).isEmpty();
        }
    }

    @Nested
    class Attaching {

        @Test
        void takes_the_records_file_without_reading_it() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");

            assertThat(attached.attachments(AttachmentSource.LINKED_FILE)).extracting(Attachment::reference).containsExactly("plan");
            assertThat(host.calls.of(LinkedFileStore.class)).containsExactly("find");
        }

        @Test
        void says_the_same_of_a_foreign_file_and_of_one_that_does_not_exist() {
            AttachmentRefusedException foreign =
                catchThrowableOfType(AttachmentRefusedException.class, () -> composer.attachLinkedFile(draft, "foreign"));
            AttachmentRefusedException unknown =
                catchThrowableOfType(AttachmentRefusedException.class, () -> composer.attachLinkedFile(draft, "unknown"));

            assertThat(foreign.refusal()).isEqualTo(unknown.refusal()).isEqualTo(AttachmentRefusal.FILE_NOT_OF_RECORD);
            assertThat(foreign.text(Locale.FRANCE).replace("foreign", "unknown")).isEqualTo(unknown.text(Locale.FRANCE));
        }

        @Test
        void holds_back_a_file_of_another_identifier() {
            host.store = mock();
            when(host.store.find(any(), any(), any())).thenReturn(Optional.of(host.files.files.get("plan")));

            assertThatThrownBy(() -> composer.attachLinkedFile(draft, "other")).isInstanceOf(AttachmentRefusedException.class);
        }

        @Test
        void without_the_permission_the_store_is_not_asked() {
            host.denied.add(Permission.ATTACH_LINKED_FILE);

            assertThatThrownBy(() -> composer.attachLinkedFile(draft, "plan")).isInstanceOf(NotPermittedException.class);
            assertThat(host.calls.of(LinkedFileStore.class)).isEmpty();
        }

        @Test
        void asks_about_the_very_file() {
            composer.attachLinkedFile(draft, "plan");

            assertThat(host.asked).last().satisfies(request -> assertThat(request.subject()).contains("plan"));
        }
    }

    @Nested
    class At_review {

        @Test
        void the_file_is_read_once() {
            composer.review(composer.attachLinkedFile(draft, "plan"));

            assertThat(host.calls.of(LinkedFileStore.class).stream().filter("open"::equals)).hasSize(1);
        }

        @Test
        void a_foreign_file_that_came_back_in_the_draft_blocks_and_is_not_opened() {
            Review review = composer.review(composer.rebuild(withFile(draft, "foreign").values()));

            assertThat(Alerts.of(review)).containsExactly("FILE_NOT_OF_RECORD");
            assertThat(host.calls.of(LinkedFileStore.class)).doesNotContain("open");
        }

        @Test
        void a_file_that_vanished_since_the_draft_blocks() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.files.files.remove("plan");

            assertThat(Alerts.of(composer.review(attached))).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void a_file_that_was_moved_to_another_record_blocks() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.files.add("plan", "plan.pdf", HostWorld.PDF, HostWorld.OTHER_INVOICE);

            assertThat(Alerts.of(composer.review(attached))).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void a_file_whose_bytes_cannot_be_read_blocks() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.files.bytes.clear();

            assertThat(Alerts.of(composer.review(attached))).containsExactly("ATTACHMENT_UNREADABLE");
        }

        @Test
        void a_file_over_the_limit_blocks_whatever_length_the_store_told() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.files.bytes.put("plan", Arrays.copyOf(HostWorld.PDF, 5000));
            Composer strict = host.builder(contents).policy(AttachmentPolicy.defaults().maxFileBytes(1000)).build()
                .as(HostWorld.secretary());

            assertThat(Alerts.of(strict.review(attached))).containsExactly("FILE_TOO_LARGE");
        }

        @Test
        void the_same_file_twice_leaves_once() {
            Map<String, Object> twice = new LinkedHashMap<>(composer.attachLinkedFile(draft, "plan").values().asMap());
            List<Object> attachments = new ArrayList<>((List<?>) twice.get("attachments"));
            attachments.add(attachments.get(1));
            twice.put("attachments", attachments);

            Review review = composer.review(composer.rebuild(DraftValues.of(twice)));

            assertThat(review.manifest().files()).extracting(file -> file.name().text())
                .containsExactly("Facture F-2026-0042.pdf", "plan.pdf");
        }

        @Test
        void files_of_one_name_are_told_apart() {
            host.files.add("plan-2", "Plan.pdf", HostWorld.PDF, HostWorld.INVOICE_REF);

            Review review = composer.review(composer.attachLinkedFile(composer.attachLinkedFile(draft, "plan"), "plan-2"));

            assertThat(review.manifest().files()).extracting(file -> file.name().text())
                .containsExactly("Facture F-2026-0042.pdf", "plan.pdf", "Plan (2).pdf");
        }
    }
}
