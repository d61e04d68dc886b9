package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Templates.ENGLISH_REMINDER;
import static com.logisav.mail.specification.host.Templates.REMINDER;
import static com.logisav.mail.specification.host.Templates.SIGNATURE;
import static com.logisav.mail.specification.host.Templates.TERMS;
import static com.logisav.mail.specification.host.Templates.WISHES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verifyNoInteractions;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.core.LetterTemplates;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S6, the menu of letters: administered by who may, and checked like default messages. */
class LetterAdministrationTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private MailDraft use(MailDraft draft, String letter) {
        return host.as(CAMILLE).useLetter(draft, letter);
    }

    @Nested
    class The_administration {

        private final LetterTemplates letters = host.as(CAMILLE).letterTemplates();

        private LetterTemplate stored() {
            return letters.get(REMINDER).orElseThrow();
        }

        @Test
        void lists_all_letters_whatever_their_type_and_language() {
            assertThat(letters.list()).extracting(LetterTemplate::id).containsExactly(REMINDER, ENGLISH_REMINDER, TERMS, SIGNATURE, WISHES);
        }

        @Test
        void saves_a_new_letter_that_can_be_chosen_at_once() {
            letters.save(LetterTemplate.of("merci", "Remerciement", "Merci {{client.name}}", MessageBody.text("Merci !")));

            assertThat(use(host.draft(INVOICE), "merci").subject()).isEqualTo("Merci Boulangerie Lefèvre");
        }

        @Test
        void checks_a_letter_against_the_fields_of_its_types() {
            List<TemplateProblem> problems = letters.check(stored().saying("{{quote.number}}", MessageBody.text("{{invoice.number}}")));

            assertThat(problems).extracting(TemplateProblem::problemCode).containsExactly(TemplateProblem.Code.TEMPLATE_FIELD_UNKNOWN);
        }

        @Test
        void does_not_save_a_letter_with_errors() {
            assertThatThrownBy(() -> letters.save(stored().saying("{{quote.number}}", MessageBody.text("Bonjour"))))
                .isInstanceOfSatisfying(TemplateException.class,
                    refusal -> assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_INVALID));
        }

        @Test
        void refuses_to_save_over_what_somebody_else_saved_in_between() {
            LetterTemplate read = stored();
            letters.save(read.saying("Un", MessageBody.text("Bonjour")));

            TemplateException refusal = catchThrowableOfType(
                TemplateException.class, () -> letters.save(read.saying("Deux", MessageBody.text("Bonjour"))));

            assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_CHANGED);
            assertThat(stored().text().subject()).isEqualTo("Un");
        }

        @Test
        void removes_a_letter_and_drafts_keep_its_words() {
            LetterTemplate wishes = letters.get(WISHES).orElseThrow();
            MailDraft draft = use(host.draft(INVOICE), WISHES);

            letters.remove(WISHES, wishes.version().orElseThrow());

            assertThat(host.as(CAMILLE).letters(draft)).extracting(LetterTemplate::id).doesNotContain(WISHES);
            assertThat(host.rebuild(draft).subject()).isEqualTo("Bonne année");
        }

        @Test
        void previews_a_letter_with_samples() {
            assertThat(letters.preview(stored(), MailableType.INVOICE).body().value())
                .isEqualTo("La facture de 1\u202f234,50\u00a0€ reste à régler.");
        }
    }

    @Nested
    class Who_may_read_only {

        private final LetterTemplates letters = host.as(CAMILLE).letterTemplates();
        private final LetterTemplate stored = letters.get(WISHES).orElseThrow();

        Who_may_read_only() {
            host.permissions.revoke(Permission.WRITE_LETTERS);
        }

        @Test
        void sees_all_and_is_told_that_nothing_can_be_changed() {
            assertThat(letters.list()).hasSize(5);
            assertThat(letters.mayConfigure()).isTrue();
            assertThat(letters.mayChange()).isFalse();
        }

        @Test
        void neither_saves_nor_removes() {
            assertThatThrownBy(() -> letters.save(stored)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> letters.remove(WISHES, stored.version().orElseThrow())).isInstanceOf(NotPermittedException.class);

            assertThat(letters.get(WISHES)).hasValueSatisfying(letter -> assertThat(letter.version()).isEqualTo(stored.version()));
        }
    }

    @Nested
    class Who_may_not_administer {

        private final TemplateRepository.Editable repository = spy(host.templates);

        Who_may_not_administer() {
            host.with(host.builder().templates(repository));
            host.permissions.revoke(Permission.READ_LETTERS, Permission.WRITE_LETTERS);
        }

        static Stream<Arguments> calls() {
            LetterTemplate letter = LetterTemplate.of("x", "X", "X", MessageBody.text("X"));
            return Stream.of(
                call("list", LetterTemplates::list),
                call("get", letters -> letters.get(REMINDER)),
                call("fields", letters -> letters.fields(Set.of())),
                call("check", letters -> letters.check(letter)),
                call("preview", letters -> letters.preview(letter, MailableType.INVOICE)),
                call("copyFile", letters -> copyFile(letters, "1")),
                call("save", letters -> letters.save(letter)),
                call("save over a version", letters -> letters.save(letter, Optional.empty())),
                call("remove", letters -> letters.remove(REMINDER, new TemplateVersion("1", Instant.EPOCH, ""))));
        }

        private static void copyFile(LetterTemplates letters, String fileId) {
            try {
                letters.copyFile(REMINDER, fileId, OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Arguments call(String name, Consumer<LetterTemplates> call) {
            return Arguments.of(name, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("calls")
        void is_refused_every_call_before_the_repository_is_asked(String name, Consumer<LetterTemplates> call) {
            assertThatThrownBy(() -> call.accept(host.as(CAMILLE).letterTemplates())).isInstanceOf(NotPermittedException.class);

            verifyNoInteractions(repository);
        }

        @Test
        void does_not_see_the_menu() {
            assertThat(host.as(CAMILLE).letterTemplates().mayConfigure()).isFalse();
        }

        @Test
        void is_told_to_ask_the_administrator() {
            NotPermittedException refusal = catchThrowableOfType(
                NotPermittedException.class, () -> host.as(CAMILLE).letterTemplates().list());

            assertThat(refusal.text(Locale.FRENCH)).contains("administrateur");
        }

        @Test
        void still_chooses_letters() {
            assertThat(use(host.draft(INVOICE), WISHES).subject()).isEqualTo("Bonne année");
        }
    }
}
