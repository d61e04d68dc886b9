package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisavMailBuilderTest {

    private final HostWorld host = new HostWorld();

    private static LogisavMailBuilder small() {
        return LogisavMail.builder().type(MailableType.INVOICE, (ref, context) -> Optional.empty()).senders((about, context) -> List.of());
    }

    private static void refused(LogisavMailBuilder builder, String... problems) {
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(InvalidConfigurationException.class, e -> {
            assertThat(e.problems()).hasSize(problems.length);
            for (int i = 0; i < problems.length; i++) {
                assertThat(e.problems().get(i)).contains(problems[i]);
                assertThat(e.getMessage()).contains(problems[i]);
            }
        });
    }

    @Test
    void types_and_senders_are_enough() {
        assertThat(small().build()).hasToString("LogisavMail[invoice]");
    }

    @Test
    void files_go_to_a_temporary_directory_where_the_host_names_none() {
        Composer composer = LogisavMail.builder()
            .type(RecordType.of(MailableType.INVOICE, HostWorld.Invoice.class).id(HostWorld.Invoice::number).label(HostWorld.Invoice::number)
                .load((id, context) -> Optional.ofNullable(host.invoices.get(id))))
            .senders((about, context) -> List.of(HostWorld.SENDER)).permissions((request, context) -> Decision.allowed())
            .build().as(HostWorld.secretary());
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF);

        UploadRef upload = composer.upload(draft, "note.txt", new ByteArrayInputStream(new byte[] {'a'}));

        assertThat(HostWorld.bytes(composer.open(draft.attach(upload), "UPLOAD:" + upload.token()).content())).containsExactly('a');
    }

    @Test
    void everything_that_is_missing_or_contradictory_is_named_at_once() {
        refused(LogisavMail.builder(), "no types", "no senders");
        refused(LogisavMail.builder().type(MailableType.INVOICE, (ref, context) -> Optional.empty())
                .type(MailableType.INVOICE, (ref, context) -> Optional.empty())
                .slot(MailableType.SITE, DefaultMessageSlot.OTHER)
                .recipients(MailableType.CLIENT, RecipientResolver.none())
                .documents(MailableType.QUOTE, new HostDocument("quote")),
            "type invoice is registered twice", "slot(..) names the type site", "recipients(..) names the type client",
            "documents(..) names the type quote", "no senders");
    }

    @Test
    void whoever_gave_the_parts_learns_which_are_asked() {
        Clock clock = Clock.systemDefaultZone();
        LinkedFileStore files = host.files;
        TemplateRepository templates = host.templates;
        MailPermissions permissions = (request, context) -> Decision.allowed();
        SenderDirectory senders = (about, context) -> List.of();
        TransportDirectory transports = (sender, context) -> Optional.empty();
        ContentStore contents = ContentStore.inDirectory(Path.of("target"), clock);
        MailJournal journal = MailJournal.inMemory();
        List<Object> parts = List.of(clock, files, templates, permissions, senders, transports, contents, journal);
        LogisavMailBuilder builder = small();
        assertThat(parts).noneMatch(builder::isAsking);
        builder.clock(clock).linkedFiles(files).templates(templates).permissions(permissions).senders(senders).transports(transports)
            .contents(contents).journal(journal);
        assertThat(parts).allMatch(builder::isAsking);
    }

    @Test
    void recipients_are_asked_where_a_type_has_none_of_its_own() {
        RecipientResolver all = (about, context) -> List.of();
        RecipientResolver own = (about, context) -> List.of();
        LogisavMailBuilder builder = small().recipients(all);
        assertThat(builder.isAsking(all)).isTrue();
        assertThat(builder.isAsking(own)).isFalse();
        builder.recipients(MailableType.INVOICE, own);
        assertThat(builder.isAsking(all)).isFalse();
        assertThat(builder.isAsking(own)).isTrue();
        assertThat(builder.type(MailableType.SITE, (ref, context) -> Optional.empty()).isAsking(all)).isTrue();
    }

    @Test
    void nonsense_is_refused_at_the_line_that_wrote_it() {
        assertThatThrownBy(() -> small().keepUploads(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small().keepReviews(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small().rendering(Runnable::run, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small().permissions(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_type_has_its_own_resolver_or_the_one_for_all(@TempDir Path contents) {
        host.addInvoice("F-2026-0043");
        Composer composer = host.builder(contents)
            .recipients(MailableType.INVOICE, (mailable, context) -> List.of(ProposedRecipient.to("propre@client.fr")))
            .build().as(HostWorld.secretary());

        assertThat(composer.draft(HostWorld.INVOICE_REF).recipients().all()).extracting(each -> each.address().readable())
            .containsExactly("propre@client.fr");
        assertThat(host.calls.of(RecipientResolver.class)).isEmpty();
    }

    @Test
    void a_type_opens_with_the_slot_that_the_host_set(@TempDir Path contents) {
        DefaultMessageSlot own = DefaultMessageSlot.of("reminder");
        host.templates.add(DefaultMessage.of(own, Locale.FRANCE, "Rappel", MessageBody.text("x")));

        MailDraft draft = host.builder(contents).slot(MailableType.INVOICE, own).build().as(HostWorld.secretary())
            .draft(HostWorld.INVOICE_REF);

        assertThat(draft.subject()).isEqualTo("Rappel");
        assertThat(draft.origin().template()).isEqualTo("reminder");
    }
}
