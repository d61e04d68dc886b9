package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateProblem.Code;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LetterTemplatesTest {

    private final LetterTemplates letters = TemplateHost.composer(new InMemoryTemplates(), Grants.all()).letterTemplates();

    private static LetterTemplate letter(String subject, MailableType... types) {
        return LetterTemplate.of("reminder", "Relance de facture impayée", subject, MessageBody.empty()).forTypes(types);
    }

    private static void assertRefused(ThrowingCallable call, MailErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(TemplateException.class, e -> assertThat(e.errorCode()).isEqualTo(code));
    }

    @Nested
    class What_there_is {

        @Test
        void are_all_letters_for_all_types_and_languages() {
            LetterTemplate reminder = letters.save(letter("Relance", MailableType.INVOICE).in(Locale.FRENCH));
            LetterTemplate wishes = letters.save(LetterTemplate.of("wishes", "Vœux", "Vœux", MessageBody.empty()));

            assertThat(letters.list()).containsExactly(reminder, wishes);
        }

        @Test
        void is_found_by_its_identifier() {
            LetterTemplate saved = letters.save(letter("Relance"));

            assertThat(letters.get("reminder")).contains(saved);
            assertThat(letters.get("unknown")).isEmpty();
        }

        @Test
        void can_show_the_files_that_a_letter_brings() throws IOException {
            LetterFile conditions = LetterFile.of("1", "conditions.pdf");
            LetterTemplate saved = LetterTemplate.of("reminder", "Relance", "Relance", MessageBody.empty()).bringing(conditions);
            TemplateRepository repository = mock();
            when(repository.letter(eq("reminder"), any())).thenReturn(Optional.of(saved));
            when(repository.open(eq(saved), eq(conditions), any())).thenReturn(Content.of(new byte[] {1, 2, 3}));
            LetterTemplates readers = TemplateHost.composer(repository, Grants.all()).letterTemplates();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            readers.copyFile("reminder", "1", bytes);

            assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
            assertRefused(() -> readers.copyFile("reminder", "2", bytes), MailErrorCode.TEMPLATE_NOT_FOUND);
            assertRefused(() -> readers.copyFile("thanks", "1", bytes), MailErrorCode.TEMPLATE_NOT_FOUND);
        }

        @Test
        void say_where_a_file_cannot_be_read() throws IOException {
            LetterFile gone = LetterFile.of("1", "conditions.pdf");
            TemplateRepository repository = mock();
            when(repository.letter(eq("reminder"), any()))
                .thenReturn(Optional.of(LetterTemplate.of("reminder", "Relance", "Relance", MessageBody.empty()).bringing(gone)));
            when(repository.open(any(), eq(gone), any())).thenThrow(new IOException("the disk is gone"));
            LetterTemplates readers = TemplateHost.composer(repository, Grants.all()).letterTemplates();

            assertThatThrownBy(() -> readers.copyFile("reminder", "1", new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class).hasMessage("the disk is gone");
        }

        @Test
        void can_name_the_fields_of_its_types_and_of_all_where_it_has_none() {
            assertThat(letters.fields(Set.of(MailableType.INVOICE))).containsOnlyKeys(MailableType.INVOICE);
            assertThat(letters.fields(Set.of()))
                .containsOnlyKeys(MailableType.INVOICE, MailableType.CLIENT, MailableType.SITE, TemplateHost.VISIT);
        }
    }

    @Nested
    class A_check {

        @Test
        void calls_a_field_that_none_of_its_types_has_an_error() {
            assertThat(letters.check(letter("{{name}}", MailableType.INVOICE))).singleElement()
                .satisfies(problem -> assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_UNKNOWN));
            assertThat(letters.check(letter("{{name}}", MailableType.CLIENT))).isEmpty();
        }

        @Test
        void warns_of_a_field_that_only_some_of_its_types_have() {
            assertThat(letters.check(letter("{{invoice.number}}"))).singleElement().satisfies(problem -> {
                assertThat(problem.isWarning()).isTrue();
                assertThat(problem.arguments()).containsEntry("types", "client, site, visit");
            });
        }
    }

    @Nested
    class A_preview {

        @Test
        void shows_samples_in_the_language_of_the_letter() {
            assertThat(letters.preview(letter("{{invoice.due}}").in(Locale.GERMANY), MailableType.INVOICE).subject())
                .isEqualTo("24. November 2026");
        }

        @Test
        void is_for_a_type_that_the_letter_is_for() {
            assertThatThrownBy(() -> letters.preview(letter("", MailableType.INVOICE), MailableType.CLIENT))
                .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_save {

        @Test
        void keeps_types_language_and_files() {
            LetterTemplate saved = letters.save(
                letter("Relance", MailableType.INVOICE).in(Locale.FRENCH).bringing(LetterFile.of("7", "CGV.pdf")), Optional.empty());

            assertThat(saved.types()).containsExactly(MailableType.INVOICE);
            assertThat(saved.locale()).isEqualTo(Locale.FRENCH);
            assertThat(saved.files()).containsExactly(LetterFile.of("7", "CGV.pdf"));
            assertThat(saved.version()).isPresent();
        }

        @Test
        void stores_html_without_what_mails_may_not_hold() {
            LetterTemplate letter = LetterTemplate.of("html", "HTML", "", MessageBody.html("<p onclick=\"go()\">{{name}}</p>"))
                .forTypes(MailableType.CLIENT);

            assertThat(letters.save(letter).text().body()).isEqualTo(MessageBody.html("<p>{{name}}</p>"));
        }

        @Test
        void is_refused_with_its_errors() {
            assertThatThrownBy(() -> letters.save(letter("{{nobody}} {{site.access}}"))).isInstanceOfSatisfying(TemplateException.class,
                e -> assertThat(e.problems()).extracting(TemplateProblem::problemCode).containsExactly(Code.TEMPLATE_FIELD_UNKNOWN));
            assertThat(letters.list()).isEmpty();
        }

        @Test
        void is_refused_where_somebody_else_saved_in_between() {
            LetterTemplate read = letters.save(letter("un"));
            letters.save(read.saying("deux", MessageBody.empty()));

            assertRefused(() -> letters.save(read.saying("trois", MessageBody.empty())), MailErrorCode.TEMPLATE_CHANGED);
            assertThat(letters.get("reminder").orElseThrow().text().subject()).isEqualTo("deux");
        }
    }

    @Nested
    class A_removal {

        @Test
        void removes_the_letter_that_was_read() {
            letters.remove("reminder", letters.save(letter("Relance")).version().orElseThrow());

            assertThat(letters.list()).isEmpty();
        }

        @Test
        void is_refused_where_somebody_else_saved_in_between() {
            LetterTemplate read = letters.save(letter("un"));
            TemplateVersion old = read.version().orElseThrow();
            letters.save(read);

            assertRefused(() -> letters.remove("reminder", old), MailErrorCode.TEMPLATE_CHANGED);
        }

        @Test
        void of_a_letter_that_is_gone_is_refused() {
            TemplateVersion version = letters.save(letter("Relance")).version().orElseThrow();
            letters.remove("reminder", version);

            assertRefused(() -> letters.remove("reminder", version), MailErrorCode.TEMPLATE_NOT_FOUND);
        }
    }

    @Nested
    class A_repository_that_cannot_be_edited {

        private final LetterTemplates readable = TemplateHost.composer(new ReadOnly(), Grants.all()).letterTemplates();

        @Test
        void lists_what_it_has_for_the_types_each_once() {
            assertThat(readable.list()).extracting(LetterTemplate::id).containsExactly("reminder");
        }

        @Test
        void refuses_to_change_anything_in_words() {
            assertThat(readable.mayChange()).isFalse();
            assertRefused(() -> readable.save(letter("Relance")), MailErrorCode.TEMPLATES_READ_ONLY);
            assertRefused(() -> readable.remove("reminder", new TemplateVersion("1", Instant.EPOCH, "Admin")),
                MailErrorCode.TEMPLATES_READ_ONLY);
        }

        private static final class ReadOnly implements TemplateRepository {

            @Override
            public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                return Optional.empty();
            }

            @Override
            public List<LetterTemplate> letters(MailableType type, MailContext context) {
                return List.of(LetterTemplatesTest.letter("Relance"));
            }

            @Override
            public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                return Optional.of(LetterTemplatesTest.letter("Relance"));
            }
        }
    }

    @Test
    void a_repository_that_answers_another_letter_is_reported() {
        LetterTemplates confusing = TemplateHost.composer(
            new A_repository_that_cannot_be_edited.ReadOnly(), Grants.all()).letterTemplates();

        assertThatThrownBy(() -> confusing.get("wishes")).isInstanceOf(HostDefectException.class).hasMessageContaining("letter wishes");
    }

    @Test
    void a_repository_whose_save_answers_another_letter_is_reported() {
        TemplateRepository.Editable confused = mock();
        when(confused.save(any(LetterTemplate.class), any(), any()))
            .thenReturn(Optional.of(LetterTemplate.of("wishes", "Voeux", "Voeux", MessageBody.empty())));
        LetterTemplates confusing = TemplateHost.composer(confused, Grants.all()).letterTemplates();

        assertThatThrownBy(() -> confusing.save(LetterTemplate.of("reminder", "Relance", "Relance", MessageBody.empty())))
            .isInstanceOf(HostDefectException.class).hasMessageContaining("letter reminder");
    }
}
