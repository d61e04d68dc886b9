package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.RecipientResolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {

    private static final MailableRef UNKNOWN = MailableRef.of(MailableType.INVOICE, "F-0000");

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    @Test
    void a_record_that_is_gone_is_refused() {
        assertThatThrownBy(() -> composer.draft(UNKNOWN)).isInstanceOfSatisfying(NotPermittedException.class, e -> {
            assertThat(e.errorCode()).isEqualTo(MailErrorCode.RECORD_NOT_AVAILABLE);
            assertThat(e.permission()).isEmpty();
        });
    }

    @Test
    void a_type_that_is_not_registered_is_refused_like_a_record_that_is_gone() {
        MailableRef ref = MailableRef.of(MailableType.QUOTE, "D-1");

        assertThatThrownBy(() -> composer.draft(ref)).isInstanceOfSatisfying(NotPermittedException.class,
            e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.RECORD_NOT_AVAILABLE));
    }

    @Test
    void a_type_that_is_not_registered_is_told_to_the_developer_and_not_to_the_user() {
        MailableRef ref = MailableRef.of(MailableType.QUOTE, "D-1");

        NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, () -> composer.draft(ref));

        assertThat(refusal).hasMessage("[RECORD_NOT_AVAILABLE] No type quote is registered, and so no record quote#D-1 is available. "
            + "Registered are invoice; add it with type(..) on the LogisavMailBuilder.");
        assertThat(refusal.text(Locale.UK)).isEqualTo(NotPermittedException.recordNotAvailable(ref).text(Locale.UK));
    }

    @Test
    void a_refused_permission_says_the_same_of_a_record_that_is_there_and_of_one_that_is_not() {
        host.denied.add(Permission.SEND);

        NotPermittedException there = catchThrowableOfType(NotPermittedException.class, () -> composer.draft(HostWorld.INVOICE_REF));
        NotPermittedException gone = catchThrowableOfType(NotPermittedException.class, () -> composer.draft(UNKNOWN));

        assertThat(gone.code()).isEqualTo(there.code());
        assertThat(gone.text(Locale.FRANCE)).isEqualTo(there.text(Locale.FRANCE));
        assertThat(host.calls.of(MailableSource.class)).isEmpty();
    }

    @Test
    void a_second_permission_is_asked_before_the_record_is_loaded_too() {
        host.denied.add(Permission.LIST_LINKED_FILES);

        assertThatThrownBy(() -> composer.linkedFiles(UNKNOWN, PageRequest.first(10), ""))
            .isInstanceOfSatisfying(NotPermittedException.class,
            e -> assertThat(e.permission()).contains(Permission.LIST_LINKED_FILES));
        assertThat(host.calls.of(MailableSource.class)).isEmpty();
    }

    @Test
    void permissions_are_asked_in_the_same_context_before_and_after_the_record_is_known() {
        List<MailContext> contexts = new ArrayList<>();
        host.change(invoice -> new HostWorld.Invoice(invoice.number(), 1, invoice.total(), Locale.UK, null));
        host.permissions = (request, context) -> {
            contexts.add(context);
            return Decision.allowed();
        };
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF).to("libre@ailleurs.fr");

        composer.review(draft);

        assertThat(contexts).hasSizeGreaterThan(2).containsOnly(MailContext.of(HostWorld.secretary()));
    }

    @Test
    void the_record_is_loaded_anew_at_draft_rebuild_review_and_send() {
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF);
        assertThat(host.calls.of(MailableSource.class)).hasSize(1);
        MailDraft rebuilt = composer.rebuild(draft.values());
        assertThat(host.calls.of(MailableSource.class)).hasSize(2);
        Review review = composer.review(rebuilt);
        assertThat(host.calls.of(MailableSource.class)).hasSize(3);
        composer.send(review.id(), review.digest());
        assertThat(host.calls.of(MailableSource.class)).hasSize(4);
    }

    @Nested
    class A_record_that_goes_between_two_steps {

        @Test
        void is_refused_at_rebuild() {
            MailDraft draft = composer.draft(HostWorld.INVOICE_REF);
            host.invoices.clear();

            assertThatThrownBy(() -> composer.rebuild(draft.values())).isInstanceOf(NotPermittedException.class);
        }

        @Test
        void blocks_the_review() {
            MailDraft draft = composer.draft(HostWorld.INVOICE_REF);
            host.invoices.clear();

            Review review = composer.review(draft);

            assertThat(review.isReady()).isFalse();
            assertThat(review.alerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.RECORD_GONE);
            assertThat(host.calls.of(RecipientResolver.class)).hasSize(1);
        }

        @Test
        void is_refused_at_send_and_nothing_leaves() {
            Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));
            host.invoices.clear();

            assertThatThrownBy(() -> composer.send(review.id(), review.digest())).isInstanceOfSatisfying(NotPermittedException.class,
                e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.RECORD_NOT_AVAILABLE));
            assertThat(host.sent).isEmpty();
            assertThat(host.calls.of(MailJournal.class)).doesNotContain("attempted");
        }
    }

    @Test
    void allowed_answers_every_permission_with_the_hosts_reason() {
        host.permissions = (request, context) ->
            request.permission().equals(Permission.UPLOAD) ? Decision.denied("Pas de fichiers.") : Decision.allowed();

        Map<Permission, Decision> allowed = composer.allowed(HostWorld.INVOICE_REF);

        assertThat(allowed).containsOnlyKeys(Permission.builtIn());
        assertThat(allowed.get(Permission.UPLOAD).reason()).contains("Pas de fichiers.");
        assertThat(allowed.get(Permission.SEND).isAllowed()).isTrue();
        assertThat(host.calls.all()).containsOnly("MailPermissions.decide");
    }

    @Test
    void allowed_asks_about_the_record_what_is_about_a_record_and_nothing_else() {
        composer.allowed(HostWorld.INVOICE_REF);

        assertThat(host.asked).filteredOn(request -> request.about().isEmpty()).extracting(request -> request.permission())
            .containsExactlyInAnyOrder(Permission.READ_DEFAULT_MESSAGES, Permission.WRITE_DEFAULT_MESSAGES, Permission.READ_LETTERS,
                Permission.WRITE_LETTERS, Permission.TEST_SETTINGS);
        assertThat(host.asked).filteredOn(request -> request.about().isPresent())
            .allSatisfy(request -> assertThat(request.about()).contains(HostWorld.INVOICE_REF));
    }

    @Test
    void by_default_nobody_may_do_anything() {
        Composer refused = LogisavMail.builder().type(MailableType.INVOICE, (ref, context) -> Optional.empty())
            .senders((about, context) -> List.copyOf(host.senders)).build().as(HostWorld.secretary());

        assertThat(refused.allowed(HostWorld.INVOICE_REF).values()).noneMatch(Decision::isAllowed);
        assertThatThrownBy(() -> refused.draft(HostWorld.INVOICE_REF)).isInstanceOf(NotPermittedException.class);
    }
}
