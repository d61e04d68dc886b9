package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OTHER_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.core.Composer;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Overheard;
import com.logisav.mail.specification.host.Templates;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One question, an answer with a reason, no by default; asked before reading, and again at review and at send. */
class PermissionsTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    @Nested
    class What_an_actor_does {

        static Stream<Arguments> acts() {
            Map<Permission, BiConsumer<Composer, MailDraft>> acts = new LinkedHashMap<>();
            acts.put(Permission.SEND, (composer, draft) -> composer.draft(draft.about()));
            acts.put(Permission.UPLOAD, (composer, draft) -> composer.upload(draft, "a.pdf", new ByteArrayInputStream(SampleFiles.pdf("a"))));
            acts.put(Permission.LIST_LINKED_FILES, (composer, draft) -> composer.linkedFiles(draft.about(), PageRequest.first(5), ""));
            acts.put(Permission.ATTACH_LINKED_FILE, (composer, draft) -> composer.attachLinkedFile(draft, ORDER_FILE));
            acts.put(Permission.OPEN_ATTACHMENT, (composer, draft) -> composer.open(draft, "DEFAULT_DOCUMENT:invoice"));
            acts.put(Permission.USE_LETTER, (composer, draft) -> composer.useLetter(draft, Templates.REMINDER));
            acts.put(Permission.SEE_HISTORY, (composer, draft) -> composer.history(draft.about(), PageRequest.first(5)));
            return acts.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("acts")
        void is_refused_without_its_permission_before_anything_is_read(Permission permission, BiConsumer<Composer, MailDraft> act) {
            MailDraft draft = host.draft(INVOICE);
            host.permissions.revoke(permission);
            Overheard ear = host.overheard();

            NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, () -> act.accept(host.as(CAMILLE), draft));

            assertThat(refusal.permission()).contains(permission);
            assertThat(refusal.code()).isEqualTo("NOT_PERMITTED_" + permission);
            assertThat(refusal.text(Locale.FRANCE)).contains("administrateur");
            assertThat(ear.unheard()).contains("MailableSource", "LinkedFileStore", "TemplateRepository", "ContentStore", "MailJournal");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("acts")
        void is_refused_in_the_same_words_whether_the_record_exists_or_not(Permission permission, BiConsumer<Composer, MailDraft> act) {
            MailDraft there = host.draft(INVOICE);
            MailDraft gone = MailDraft.builder(MailableRef.of(MailableType.INVOICE, "F-0000-0000")).build();
            host.permissions.revoke(permission);
            NotPermittedException first = catchThrowableOfType(NotPermittedException.class, () -> act.accept(host.as(CAMILLE), there));

            NotPermittedException second = catchThrowableOfType(NotPermittedException.class, () -> act.accept(host.as(CAMILLE), gone));

            assertThat(second.errorCode()).isEqualTo(first.errorCode());
            assertThat(second.text(Locale.FRANCE)).isEqualTo(first.text(Locale.FRANCE));
            assertThat(second.getMessage().replace("F-0000-0000", INVOICE.id())).isEqualTo(first.getMessage());
        }
    }

    @Nested
    class The_answer {

        @Test
        void is_no_by_default() {
            host.with(host.builder().permissions(MailPermissions.denyAll()));

            assertThatThrownBy(() -> host.draft(INVOICE)).isInstanceOf(NotPermittedException.class);
        }

        @Test
        void may_have_a_reason_which_the_actor_reads() {
            host.permissions.revoke(Permission.SEND).denyingWith("Cette facture n’est pas validée.");

            NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, () -> host.draft(INVOICE));

            assertThat(refusal.text(Locale.FRANCE)).isEqualTo("Cette facture n’est pas validée.");
        }

        @Test
        void counts_for_the_actor_and_the_record_it_was_given_for() {
            host.permissions.revokeAbout(INVOICE, Permission.SEND).grantTo(ALEX, Permission.SEND);

            Map<Permission, Decision> ours = host.as(CAMILLE).allowed(INVOICE);

            assertThat(ours.get(Permission.SEND).isAllowed()).isFalse();
            assertThat(host.as(CAMILLE).allowed(OTHER_INVOICE).get(Permission.SEND).isAllowed()).isTrue();
            assertThat(host.as(ALEX).allowed(INVOICE).get(Permission.SEND).isAllowed()).isTrue();
        }

        @Test
        void that_is_null_is_a_no() {
            host.with(host.builder().permissions((request, context) -> null));

            assertThatThrownBy(() -> host.draft(INVOICE)).isInstanceOf(NotPermittedException.class);
        }

        @Test
        void that_fails_is_a_no() {
            host.with(host.builder().permissions((request, context) -> {
                throw new IllegalStateException("directory is down");
            }));

            assertThatThrownBy(() -> host.draft(INVOICE)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Nested
    class All_answers_at_once {

        @Test
        void are_there_for_every_permission_for_a_hosts_buttons() {
            host.permissions.revoke(Permission.UPLOAD).denyingWith("Demandez au bureau.");

            Map<Permission, Decision> allowed = host.as(CAMILLE).allowed(INVOICE);

            assertThat(allowed.keySet()).containsExactlyElementsOf(Permission.builtIn());
            assertThat(allowed.get(Permission.UPLOAD).reason()).contains("Demandez au bureau.");
            assertThat(allowed.values().stream().filter(Decision::isAllowed)).hasSize(Permission.builtIn().size() - 1);
        }

        @Test
        void are_there_for_a_record_that_does_not_exist_too_since_they_reveal_nothing() {
            Map<Permission, Decision> allowed = host.as(CAMILLE).allowed(MailableRef.of(MailableType.INVOICE, "F-0000-0000"));

            assertThat(allowed.values()).allMatch(Decision::isAllowed);
        }
    }

    @Nested
    class A_permission_that_is_revoked {

        private MailDraft draft = host.draft(INVOICE);

        @Test
        void to_send_counts_at_rebuild() {
            host.permissions.revoke(Permission.SEND);

            assertThatThrownBy(() -> host.rebuild(draft)).isInstanceOf(NotPermittedException.class);
        }

        @Test
        void to_send_counts_at_review() {
            host.permissions.revoke(Permission.SEND);

            assertThatThrownBy(() -> host.review(draft)).isInstanceOf(NotPermittedException.class);
        }

        @Test
        void to_upload_counts_at_review() {
            draft = draft.attach(host.as(CAMILLE).upload(draft, "a.pdf", new ByteArrayInputStream(SampleFiles.pdf("a"))));
            host.permissions.revoke(Permission.UPLOAD);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_NOT_PERMITTED);
        }

        @Test
        void to_use_a_letter_counts_at_review() {
            draft = host.as(CAMILLE).useLetter(draft, Templates.TERMS);
            host.permissions.revoke(Permission.USE_LETTER);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.LETTER_NOT_AVAILABLE);
        }

        @Test
        void to_attach_counts_at_send() {
            assertRefusedAtSend(Permission.ATTACH_LINKED_FILE, host.as(CAMILLE).attachLinkedFile(draft, ORDER_FILE));
        }

        @Test
        void to_upload_counts_at_send() {
            assertRefusedAtSend(Permission.UPLOAD,
                draft.attach(host.as(CAMILLE).upload(draft, "a.pdf", new ByteArrayInputStream(SampleFiles.pdf("a")))));
        }

        @Test
        void to_write_to_a_free_address_counts_at_send() {
            assertRefusedAtSend(Permission.ADD_FREE_RECIPIENT, draft.to("ami@ailleurs.example"));
        }

        @Test
        void to_leave_out_the_document_counts_at_send() {
            assertRefusedAtSend(Permission.OMIT_DEFAULT_DOCUMENT, draft.withoutAttachment("DEFAULT_DOCUMENT:invoice"));
        }

        @Test
        void to_use_a_letter_counts_at_send() {
            assertRefusedAtSend(Permission.USE_LETTER, host.as(CAMILLE).useLetter(draft, Templates.REMINDER));
        }

        private void assertRefusedAtSend(Permission permission, MailDraft relying) {
            Review review = host.review(relying);
            host.permissions.revoke(permission);

            assertThatThrownBy(() -> host.as(CAMILLE).send(review.id(), review.digest())).isInstanceOfSatisfying(
                NotPermittedException.class, refusal -> assertThat(refusal.permission()).contains(permission));

            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void that_the_mail_did_not_rely_on_does_not_count_at_send() {
            Review review = host.review(draft);
            host.permissions.revoke(Permission.UPLOAD, Permission.ADD_FREE_RECIPIENT, Permission.USE_LETTER);

            host.as(CAMILLE).send(review.id(), review.digest());

            assertThat(host.postbox.received()).hasSize(1);
        }
    }

    @Nested
    class A_record_that_is_gone_and_one_that_is_hidden {

        @Test
        void are_one_refusal_for_whoever_may_send() {
            host.records.invoices.remove(DUPONT, INVOICE.id());

            NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, () -> host.draft(INVOICE));

            assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.RECORD_NOT_AVAILABLE);
            assertThat(refusal.permission()).isEmpty();
        }
    }
}
