package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.TemplateRepository;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation of both administrations against the one permission that it needs. */
class TemplatePermissionsTest {

    private static final DefaultMessage MESSAGE =
        DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture", MessageBody.empty());
    private static final LetterTemplate LETTER = LetterTemplate.of("reminder", "Relance", "Relance", MessageBody.empty());
    private static final TemplateVersion VERSION = new TemplateVersion("1", Instant.EPOCH, "Admin");

    private final TemplateRepository.Editable repository = mock();

    enum Operation {
        MESSAGE_SLOTS(Permission.READ_DEFAULT_MESSAGES, null, of(DefaultMessages::slots)),
        MESSAGE_GET(Permission.READ_DEFAULT_MESSAGES, "invoice", of(m -> m.get(DefaultMessageSlot.INVOICE, Locale.FRENCH))),
        MESSAGE_FIELDS(Permission.READ_DEFAULT_MESSAGES, "invoice", of(m -> m.fields(DefaultMessageSlot.INVOICE))),
        MESSAGE_CHECK(Permission.READ_DEFAULT_MESSAGES, "invoice", of(m -> m.check(MESSAGE))),
        MESSAGE_PREVIEW(Permission.READ_DEFAULT_MESSAGES, "invoice", of(m -> m.preview(MESSAGE, MailableType.INVOICE))),
        MESSAGE_VERSIONS(Permission.READ_DEFAULT_MESSAGES, "invoice", of(m -> m.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH))),
        MESSAGE_SAVE(Permission.WRITE_DEFAULT_MESSAGES, "invoice", of(m -> m.save(MESSAGE))),
        MESSAGE_SAVE_OVER(Permission.WRITE_DEFAULT_MESSAGES, "invoice", of(m -> m.save(MESSAGE, Optional.of(VERSION)))),
        LETTER_LIST(Permission.READ_LETTERS, null, letters(LetterTemplates::list)),
        LETTER_GET(Permission.READ_LETTERS, "reminder", letters(l -> l.get("reminder"))),
        LETTER_FIELDS(Permission.READ_LETTERS, null, letters(l -> l.fields(Set.of()))),
        LETTER_CHECK(Permission.READ_LETTERS, "reminder", letters(l -> l.check(LETTER))),
        LETTER_PREVIEW(Permission.READ_LETTERS, "reminder", letters(l -> l.preview(LETTER, MailableType.INVOICE))),
        LETTER_SAVE(Permission.WRITE_LETTERS, "reminder", letters(l -> l.save(LETTER))),
        LETTER_SAVE_OVER(Permission.WRITE_LETTERS, "reminder", letters(l -> l.save(LETTER, Optional.of(VERSION)))),
        LETTER_REMOVE(Permission.WRITE_LETTERS, "reminder", letters(l -> {
            l.remove("reminder", VERSION);
            return l;
        }));

        final Permission needed;
        final Optional<String> subject;
        final Consumer<Composer> call;

        Operation(Permission needed, String subject, Consumer<Composer> call) {
            this.needed = needed;
            this.subject = Optional.ofNullable(subject);
            this.call = call;
        }

        private static Consumer<Composer> of(Function<DefaultMessages, ?> operation) {
            return composer -> operation.apply(composer.defaultMessages());
        }

        private static Consumer<Composer> letters(Function<LetterTemplates, ?> operation) {
            return composer -> operation.apply(composer.letterTemplates());
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_its_permission_an_operation_is_refused_before_the_repository_is_touched(Operation operation) {
        Composer composer = TemplateHost.composer(repository, Grants.allBut(operation.needed));

        assertThatThrownBy(() -> operation.call.accept(composer)).isInstanceOfSatisfying(NotPermittedException.class, e -> {
            assertThat(e.permission()).contains(operation.needed);
            assertThat(e.text(Locale.ENGLISH)).containsIgnoringCase("administrator");
            assertThat(e.text(Locale.FRENCH)).containsIgnoringCase("administrateur");
        });
        verifyNoInteractions(repository);
    }

    @ParameterizedTest
    @EnumSource
    void its_permission_is_all_that_an_operation_needs(Operation operation) {
        Grants grants = Grants.only(operation.needed);

        Throwable thrown = catchThrowable(() -> operation.call.accept(TemplateHost.composer(repository, grants)));

        assertThat(thrown instanceof NotPermittedException).isFalse();
        assertThat(grants.asked).extracting(PermissionRequest::permission).containsOnly(operation.needed);
    }

    @ParameterizedTest
    @EnumSource
    void the_host_is_asked_about_the_slot_or_letter_and_about_no_record(Operation operation) {
        Grants grants = Grants.all();

        catchThrowable(() -> operation.call.accept(TemplateHost.composer(repository, grants)));

        assertThat(grants.asked).isNotEmpty().allSatisfy(request -> {
            assertThat(request.subject()).isEqualTo(operation.subject);
            assertThat(request.about()).isEmpty();
        });
    }

    @Test
    void a_permission_that_was_revoked_since_the_message_was_read_counts() {
        Grants grants = Grants.all();
        DefaultMessages messages = TemplateHost.composer(repository, grants).defaultMessages();
        messages.get(DefaultMessageSlot.INVOICE, Locale.FRENCH);

        grants.revoke(Permission.WRITE_DEFAULT_MESSAGES);

        assertThatThrownBy(() -> messages.save(MESSAGE)).isInstanceOf(NotPermittedException.class);
        verify(repository).defaultMessage(DefaultMessageSlot.INVOICE, Locale.FRENCH, MailContext.of(TemplateHost.ACTOR));
        verifyNoMoreInteractions(repository);
    }

    @Test
    void the_repository_is_asked_in_the_actors_tenant() {
        Composer composer = TemplateHost.composer(repository, Grants.all());
        MailContext context = MailContext.of(TemplateHost.ACTOR);

        composer.defaultMessages().versions(DefaultMessageSlot.INVOICE, Locale.FRENCH);
        composer.letterTemplates().list();
        composer.letterTemplates().get("reminder");

        verify(repository).versions(DefaultMessageSlot.INVOICE, Locale.FRENCH, context);
        verify(repository).allLetters(context);
        verify(repository).letter("reminder", context);
    }

    @Test
    void the_menus_show_by_the_right_to_read() {
        Composer reader = TemplateHost.composer(repository, Grants.only(Permission.READ_DEFAULT_MESSAGES));

        assertThat(reader.defaultMessages().mayConfigure()).isTrue();
        assertThat(reader.defaultMessages().mayChange()).isFalse();
        assertThat(reader.letterTemplates().mayConfigure()).isFalse();
        assertThat(reader.letterTemplates().mayChange()).isFalse();
        verifyNoInteractions(repository);
    }

    @Test
    void save_shows_by_the_right_to_write() {
        Composer writer = TemplateHost.composer(repository, Grants.only(Permission.WRITE_LETTERS));

        assertThat(writer.letterTemplates().mayChange()).isTrue();
        assertThat(writer.letterTemplates().mayConfigure()).isFalse();
        assertThat(writer.defaultMessages().mayChange()).isFalse();
    }

    @Test
    void each_administration_goes_by_rights_of_its_own() {
        Composer reader = TemplateHost.composer(repository, Grants.only(Permission.READ_LETTERS));
        Composer writer = TemplateHost.composer(repository, Grants.only(Permission.WRITE_DEFAULT_MESSAGES));

        assertThat(reader.letterTemplates().mayConfigure()).isTrue();
        assertThat(reader.defaultMessages().mayConfigure()).isFalse();
        assertThat(writer.defaultMessages().mayChange()).isTrue();
        assertThat(writer.letterTemplates().mayChange()).isFalse();
    }

    @Test
    void the_menus_are_hidden_where_the_host_fails_to_decide() {
        MailPermissions broken = (request, context) -> {
            throw new IllegalStateException("no connection");
        };
        Composer composer = TemplateHost.composer(repository, broken);

        assertThat(composer.defaultMessages().mayConfigure()).isFalse();
        assertThat(composer.defaultMessages().mayChange()).isFalse();
        assertThat(composer.letterTemplates().mayConfigure()).isFalse();
    }
}
