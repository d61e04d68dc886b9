package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.ENGLISH_INVOICE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verifyNoInteractions;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.core.DefaultMessages;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.TemplateRepository;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S5: four default messages, so that nobody writes the same message each time; their configuration is for those who may. */
class DefaultMessagesTest {

    private static final DefaultMessage NEW = message(DefaultMessageSlot.INVOICE, Locale.ITALY, "Fattura {{invoice.number}}");

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final DefaultMessages configuration = host.as(CAMILLE).defaultMessages();

    private static DefaultMessage message(DefaultMessageSlot slot, Locale locale, String subject) {
        return DefaultMessage.of(slot, locale, subject, MessageBody.text("{{client.name}}"));
    }

    private DefaultMessage stored() {
        return configuration.get(DefaultMessageSlot.INVOICE, Locale.FRENCH).orElseThrow();
    }

    @Nested
    class A_mail {

        @Test
        void opens_and_arrives_with_the_message_of_its_slot() {
            host.send(INVOICE);

            assertThat(host.postbox.only().subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(host.postbox.only().text()).startsWith("Bonjour,")
                .contains("vous trouverez ci-joint la facture de 1\u202f234,50\u00a0€");
        }

        @Test
        void remembers_which_message_in_which_version() {
            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.origin()).isEqualTo(Origin.defaultMessage(DefaultMessageSlot.INVOICE, stored().version()));
        }

        @Test
        void opens_without_words_where_there_is_no_message() {
            host.with(host.builder().templates(TemplateRepository.none()));

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.message()).isEqualTo(MessageText.empty());
            assertThat(draft.origin()).isEqualTo(Origin.written());
        }
    }

    @Nested
    class The_language {

        @Test
        void is_the_records_own_locale_first() {
            host.templates.put(DUPONT, message(DefaultMessageSlot.INVOICE, Locale.UK, "British invoice"));

            assertThat(host.draft(ENGLISH_INVOICE).subject()).isEqualTo("British invoice");
        }

        @Test
        void is_then_its_language() {
            assertThat(host.draft(ENGLISH_INVOICE).subject()).isEqualTo("Your invoice F-2026-0044");
        }

        @Test
        void is_then_the_repositorys_default() {
            host.templates.put(DUPONT, message(DefaultMessageSlot.INVOICE, Locale.ROOT, "Invoice, Rechnung"));
            host.put(Invoice.of(INVOICE.id()).in(Locale.GERMANY));

            assertThat(host.draft(INVOICE).subject()).isEqualTo("Invoice, Rechnung");
        }

        @Test
        void is_never_another_one() {
            host.put(Invoice.of(INVOICE.id()).in(Locale.GERMANY));

            assertThat(host.draft(INVOICE).subject()).isEmpty();
        }

        @Test
        void is_the_records_and_not_the_actors() {
            assertThat(host.as(ALEX).draft(INVOICE).subject()).isEqualTo("Votre facture F-2026-0042");
        }
    }

    @Nested
    class The_configuration {

        @Test
        void has_the_four_slots_of_the_product() {
            assertThat(configuration.slots()).containsExactly(
                DefaultMessageSlot.INTERVENTION, DefaultMessageSlot.QUOTE, DefaultMessageSlot.INVOICE, DefaultMessageSlot.OTHER);
        }

        @Test
        void reads_a_message_as_it_was_written() {
            assertThat(stored().text().subject()).isEqualTo("Votre facture {{invoice.number}}");
        }

        @Test
        void checks_a_message_without_saving_it() {
            List<TemplateProblem> problems = configuration.check(message(DefaultMessageSlot.INVOICE, Locale.FRENCH, "{{invoice.nubmer}}"));

            assertThat(problems).extracting(TemplateProblem::problemCode).containsExactly(TemplateProblem.Code.TEMPLATE_FIELD_UNKNOWN);
            assertThat(stored().text().subject()).isEqualTo("Votre facture {{invoice.number}}");
        }

        @Test
        void previews_a_message_with_samples_and_without_a_record() {
            MessageText preview = configuration.preview(stored(), MailableType.INVOICE);

            assertThat(preview.body().value()).contains("1\u202f234,50\u00a0€").contains("24 novembre 2026");
            assertThat(preview.subject()).isEqualTo("Votre facture «\u00a0Numéro\u00a0»");
        }

        @Test
        void saves_what_the_next_draft_opens_with() {
            configuration.save(stored().saying("Facture {{invoice.number}} de Dupont", MessageBody.text("Bonjour")));

            assertThat(host.draft(INVOICE).subject()).isEqualTo("Facture F-2026-0042 de Dupont");
        }

        @Test
        void does_not_save_a_message_with_errors_and_says_which() {
            DefaultMessage wrong = stored().saying("{{invoice.nubmer}}", MessageBody.text("{{"));

            TemplateException refusal = catchThrowableOfType(TemplateException.class, () -> configuration.save(wrong));

            assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_INVALID);
            assertThat(refusal.problems()).hasSize(2);
            assertThat(stored().text().subject()).isEqualTo("Votre facture {{invoice.number}}");
        }

        @Test
        void refuses_to_save_over_what_somebody_else_saved_in_between() {
            DefaultMessage read = stored();
            host.as(ALEX).defaultMessages().save(read.saying("De Alex", MessageBody.text("Bonjour")));

            TemplateException refusal = catchThrowableOfType(
                TemplateException.class, () -> configuration.save(read.saying("De Camille", MessageBody.text("Bonjour"))));

            assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_CHANGED);
            assertThat(stored().text().subject()).isEqualTo("De Alex");
        }

        @Test
        void refuses_to_save_with_a_version_that_was_not_read() {
            Optional<TemplateVersion> read = stored().version();
            configuration.save(stored().saying("Deux", MessageBody.text("Bonjour")), read);

            assertThatThrownBy(() -> configuration.save(stored().saying("Trois", MessageBody.text("Bonjour")), read))
                .isInstanceOf(TemplateException.class);
        }

        @Test
        void lists_all_versions_with_time_and_person_newest_first() {
            host.clock.advance(Duration.ofHours(1));
            configuration.save(stored().saying("Nouveau", MessageBody.text("Bonjour")));

            List<DefaultMessage> versions = configuration.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH);

            assertThat(versions).extracting(each -> each.text().subject()).containsExactly("Nouveau", "Votre facture {{invoice.number}}");
            assertThat(versions.get(0).version()).get().satisfies(version -> {
                assertThat(version.savedAt()).isEqualTo(host.clock.instant());
                assertThat(version.savedBy()).isEqualTo("Camille Moreau");
            });
        }

        @Test
        void has_no_place_for_a_slot_that_no_mail_opens_with() {
            assertThatThrownBy(() -> configuration.save(message(DefaultMessageSlot.of("boats"), Locale.FRENCH, "Bateau")))
                .isInstanceOf(TemplateException.class);
        }
    }

    @Nested
    class Who_may_not_read {

        private final TemplateRepository.Editable repository = spy(host.templates);

        Who_may_not_read() {
            host.with(host.builder().templates(repository));
            host.permissions.revoke(Permission.READ_DEFAULT_MESSAGES, Permission.WRITE_DEFAULT_MESSAGES);
        }

        static Stream<Arguments> calls() {
            return Stream.of(
                call("slots", DefaultMessages::slots),
                call("get", messages -> messages.get(DefaultMessageSlot.INVOICE, Locale.FRENCH)),
                call("fields", messages -> messages.fields(DefaultMessageSlot.INVOICE)),
                call("check", messages -> messages.check(NEW)),
                call("preview", messages -> messages.preview(NEW, MailableType.INVOICE)),
                call("save", messages -> messages.save(NEW)),
                call("save over a version", messages -> messages.save(NEW, Optional.empty())),
                call("versions", messages -> messages.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH)));
        }

        private static Arguments call(String name, Consumer<DefaultMessages> call) {
            return Arguments.of(name, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("calls")
        void is_refused_every_call_before_the_repository_is_asked(String name, Consumer<DefaultMessages> call) {
            assertThatThrownBy(() -> call.accept(host.as(CAMILLE).defaultMessages())).isInstanceOf(NotPermittedException.class);

            verifyNoInteractions(repository);
        }

        @Test
        void does_not_see_the_menu() {
            assertThat(host.as(CAMILLE).defaultMessages().mayConfigure()).isFalse();
            verifyNoInteractions(repository);
        }

        @Test
        void is_told_to_ask_the_administrator() {
            NotPermittedException refusal = catchThrowableOfType(
                NotPermittedException.class, () -> host.as(CAMILLE).defaultMessages().get(DefaultMessageSlot.INVOICE, Locale.FRENCH));

            assertThat(refusal.text(Locale.FRENCH)).contains("administrateur");
            assertThat(refusal.text(Locale.ENGLISH)).contains("administrator");
        }

        @Test
        void still_writes_mails_that_open_with_the_default_message() {
            assertThat(host.draft(CLIENT).subject()).isEqualTo("Maintenance Dupont");
        }
    }

    @Nested
    class Who_may_read_and_not_write {

        Who_may_read_and_not_write() {
            host.permissions.revoke(Permission.WRITE_DEFAULT_MESSAGES);
        }

        @Test
        void sees_the_menu_and_the_messages() {
            assertThat(configuration.mayConfigure()).isTrue();
            assertThat(configuration.mayChange()).isFalse();
            assertThat(stored().slot()).isEqualTo(DefaultMessageSlot.INVOICE);
        }

        @Test
        void changes_nothing() {
            DefaultMessage changed = stored().saying("Changé", MessageBody.text("Bonjour"));

            assertThatThrownBy(() -> configuration.save(changed)).isInstanceOf(NotPermittedException.class);

            assertThat(stored().text().subject()).isEqualTo("Votre facture {{invoice.number}}");
        }

        @Test
        void may_be_allowed_one_slot_alone() {
            host.permissions.grantRegarding("invoice", Permission.WRITE_DEFAULT_MESSAGES);

            assertThat(configuration.save(stored().saying("Changé", MessageBody.text("Bonjour"))).text().subject()).isEqualTo("Changé");
            assertThatThrownBy(() -> configuration.save(message(DefaultMessageSlot.QUOTE, Locale.ITALY, "Preventivo")))
                .isInstanceOf(NotPermittedException.class);
        }
    }
}
