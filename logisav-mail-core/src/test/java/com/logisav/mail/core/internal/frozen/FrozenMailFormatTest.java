package com.logisav.mail.core.internal.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AttemptId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenMailFormatTest {

    private static final MailableRef RECORD = MailableRef.of(MailableType.of("maintenance-contract"), "C/1 é");

    private static final Set<AttemptId> KNOWN = Set.of(new AttemptId(ReviewId.of("r1"), 1), new AttemptId(ReviewId.of("r1"), 2));

    private static ManifestBuilder full() {
        return Manifest.builder(RECORD).recordLabel("Contrat n° 1")
            .messageId(MessageId.of("<a.b@logisav.fr>"))
            .date(ZonedDateTime.of(2026, 11, 24, 10, 0, 7, 0, ZoneId.of("Europe/Paris"))).locale(Locale.forLanguageTag("fr-CA"))
            .senderId("company").from(Mailbox.of("facturation@café.fr").named("Café « Logisav »"))
            .replyTo(Optional.of(Mailbox.of("reponse@logisav.fr"))).envelopeSender(EmailAddress.of("bounce@logisav.fr"))
            .recipients(Recipients.of(
                Recipient.of(RecipientRole.TO, Mailbox.of("a@client.fr").named("A")).because("contact de facturation"),
                Recipient.of(RecipientRole.BCC, Mailbox.of("b@client.fr"))))
            .subject("Facture n° 1 — 1 234,50 €").text("Bonjour\n\n").html(Optional.of("<p>Bonjour</p>"))
            .files(List.of(
                ManifestFile.inline("x@logisav.fr", FileName.of("image-1.png"), "image/png", 3, "aa"),
                ManifestFile.attached(AttachmentSource.DEFAULT_DOCUMENT, "invoice", FileName.of("Facture é.pdf"), "application/pdf", 4,
                    "bb")))
            .origin(Origin.of(Origin.Kind.LETTER, "reminder", Optional.of("v7")));
    }

    private static ManifestBuilder bare() {
        return Manifest.builder(RECORD).messageId(MessageId.of("a@logisav.fr")).from(Mailbox.of("f@logisav.fr"))
            .date(ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneOffset.UTC));
    }

    private static FrozenMail readBack(FrozenMail mail) throws IOException {
        return FrozenMailFormat.read(new ByteArrayInputStream(FrozenMailFormat.write(mail)));
    }

    @Test
    void a_mail_is_read_back_as_it_was_written() throws IOException {
        List<PermissionRequest> relied = List.of(
            PermissionRequest.of(Permission.ATTACH_LINKED_FILE, RECORD).regarding("plan"), PermissionRequest.of(Permission.of("LATER")));
        FrozenMail mail = new FrozenMail(full().build(), List.of("token-1", "token-2"), relied, KNOWN);

        FrozenMail read = readBack(mail);

        assertThat(read.manifest()).usingRecursiveComparison().isEqualTo(mail.manifest());
        assertThat(read.tokens()).isEqualTo(mail.tokens());
        assertThat(read.relied()).isEqualTo(relied);
        assertThat(read.known()).isEqualTo(KNOWN);
        assertThat(FrozenMailFormat.digest(read.manifest())).isEqualTo(FrozenMailFormat.digest(mail.manifest()));
    }

    @Test
    void a_mail_of_nothing_but_what_it_must_have_is_read_back_too() throws IOException {
        FrozenMail mail = new FrozenMail(bare().build(), List.of(), List.of(), Set.of());

        assertThat(FrozenMailFormat.digest(readBack(mail).manifest())).isEqualTo(FrozenMailFormat.digest(mail.manifest()));
    }

    /** Every single thing that a person was shown. */
    static Stream<UnaryOperator<ManifestBuilder>> changes() {
        return Stream.of(
            m -> m.recordLabel("x"), m -> m.messageId(MessageId.of("c@logisav.fr")),
            m -> m.date(ZonedDateTime.of(2026, 11, 24, 10, 0, 8, 0, ZoneId.of("Europe/Paris"))), m -> m.locale(Locale.FRANCE),
            m -> m.senderId("x"), m -> m.from(Mailbox.of("facturation@café.fr")), m -> m.replyTo(Optional.empty()),
            m -> m.envelopeSender(EmailAddress.of("x@logisav.fr")), m -> m.recipients(Recipients.none()),
            m -> m.subject("x"), m -> m.text("Bonjour\n"), m -> m.html(Optional.empty()), m -> m.html(Optional.of("")),
            m -> m.files(List.of()), m -> m.origin(Origin.written()),
            m -> m.origin(Origin.of(Origin.Kind.LETTER, "reminder", Optional.of("v8"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_digest_changes_with_everything_that_was_shown(UnaryOperator<ManifestBuilder> change) {
        assertThat(FrozenMailFormat.digest(change.apply(full()).build())).isNotEqualTo(FrozenMailFormat.digest(full().build()));
    }

    @Test
    void the_digest_of_two_fields_does_not_depend_on_where_one_ends() {
        assertThat(FrozenMailFormat.digest(bare().subject("ab").text("c").build()))
            .isNotEqualTo(FrozenMailFormat.digest(bare().subject("a").text("bc").build()));
    }

    @Test
    void the_digest_is_sha_256_in_lower_case_hex() {
        assertThat(FrozenMailFormat.digest(full().build())).matches("[0-9a-f]{64}");
    }

    @Test
    void another_version_is_refused() {
        byte[] bytes = FrozenMailFormat.write(new FrozenMail(bare().build(), List.of(), List.of(), Set.of()));
        bytes[7]++;

        assertThatThrownBy(() -> FrozenMailFormat.read(new ByteArrayInputStream(bytes))).isInstanceOf(IOException.class);
    }

    @Test
    void a_mail_that_was_cut_anywhere_is_refused() {
        byte[] bytes = FrozenMailFormat.write(new FrozenMail(full().build(), List.of("token-1", "token-2"), List.of(), KNOWN));

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> FrozenMailFormat.read(new ByteArrayInputStream(cut))).as("cut at %d", length)
                .isInstanceOf(IOException.class);
        }
    }
}
