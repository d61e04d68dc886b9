package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMailable;
import com.logisav.mail.testkit.sample.SampleSenders;
import com.logisav.mail.testkit.sample.SampleTemplates;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The safe default on each interface: it answers everything, and nothing is in the answers. */
class DefaultsAnswerNothingTest {

    private static final MailContext CONTEXT = MailContext.of(SampleActors.secretary());
    private static final SampleMailable INVOICE = SampleMailable.of(SampleInvoice.ref("1"));

    @Test
    void no_recipients() {
        assertThat(RecipientResolver.none().resolve(INVOICE, CONTEXT)).isEmpty();
    }

    @Test
    void no_linked_files() {
        LinkedFileStore none = LinkedFileStore.none();
        assertThat(none.list(new LinkedFileQuery(INVOICE.ref(), "", PageRequest.first(10)), CONTEXT).items()).isEmpty();
        assertThat(none.find("1", INVOICE.ref(), CONTEXT)).isEmpty();
        assertThatThrownBy(() -> none.open(LinkedFile.of("1", "x.pdf", INVOICE.ref()), CONTEXT)).isInstanceOf(IOException.class);
    }

    @Test
    void no_documents() {
        DefaultAttachmentRenderer none = DefaultAttachmentRenderer.none();
        assertThat(none.describe(INVOICE, CONTEXT)).isEmpty();
        assertThatThrownBy(() -> none.render(DocumentDescription.pdf("x", "x"), INVOICE, OutputStream.nullOutputStream(), CONTEXT))
            .isInstanceOf(IOException.class);
    }

    @Test
    void no_templates() {
        TemplateRepository none = TemplateRepository.none();
        assertThat(none.defaultMessage(DefaultMessageSlot.INVOICE, Locale.ROOT, CONTEXT)).isEmpty();
        assertThat(none.letters(MailableType.INVOICE, CONTEXT)).isEmpty();
        assertThat(none.letter("reminder", CONTEXT)).isEmpty();
        assertThatThrownBy(() -> none.open(SampleTemplates.reminder(), LetterFile.of("1", "x.pdf"), CONTEXT))
            .isInstanceOf(IOException.class);
    }

    @Test
    void no_permissions() {
        for (Permission permission : Permission.builtIn()) {
            assertThat(MailPermissions.denyAll().decide(PermissionRequest.of(permission, INVOICE.ref()), CONTEXT).isAllowed()).isFalse();
        }
    }

    @Test
    void all_permissions_are_those_that_are_known() {
        for (Permission permission : Permission.builtIn()) {
            assertThat(MailPermissions.allowAll().decide(PermissionRequest.of(permission), CONTEXT).isAllowed()).isTrue();
        }
        assertThat(MailPermissions.allowAll().decide(PermissionRequest.of(Permission.of("NEW")), CONTEXT).isAllowed()).isFalse();
    }

    @Test
    void no_transport() {
        assertThat(TransportDirectory.empty().find(SampleSenders.company(), CONTEXT)).isEmpty();
    }

    @Test
    void no_fields() {
        MailableSource source = (ref, context) -> Optional.empty();
        assertThat(source.fields().fields()).isEmpty();
    }
}
