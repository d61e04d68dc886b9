package com.logisav.mail.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What counts as the same mail, and whom it concerns. */
class EarlierAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String MARIE = "marie@client.fr";
    private static final ManifestFile FILE =
        ManifestFile.attached(AttachmentSource.UPLOAD, "upload", FileName.of("plan.pdf"), "application/pdf", 3, "0".repeat(64));

    private static OutgoingMail mail(String subject, List<ManifestFile> files) {
        Manifest manifest = Manifest.builder(MailableRef.of(MailableType.INVOICE, "F-2026-0042"))
            .messageId(MessageId.of("<1@example.fr>")).date(ZonedDateTime.ofInstant(NOON, ZoneOffset.UTC)).locale(Locale.FRANCE)
            .from(Mailbox.of("compta@example.fr")).recipients(Recipients.of(List.of(to(MARIE)))).subject(subject).text("Bonjour").files(files).build();
        return OutgoingMail.of(manifest, files.stream().map(file -> Content.of(new byte[3])).toList());
    }

    private static Recipient to(String address) {
        return Recipient.of(RecipientRole.TO, Mailbox.of(address));
    }

    private static EarlierAttempts after(OutgoingMail mail) {
        return EarlierAttempts.of(JournalEntry.started(new AttemptId(ReviewId.of("review"), 1), 1, Actor.of("anne"), mail, NOON));
    }

    private static List<JournalEntry> reaching(OutgoingMail earlier, OutgoingMail mail) {
        return after(earlier).reaching(List.of(EmailAddress.of(MARIE)), mail.manifest());
    }

    @Test
    void mails_without_files_are_the_same_by_their_words() {
        assertThat(reaching(mail("Facture", List.of()), mail("Facture", List.of()))).hasSize(1);
        assertThat(reaching(mail("Facture", List.of()), mail("Relance", List.of()))).isEmpty();
    }

    @Test
    void one_with_a_file_is_not_the_same_as_one_without() {
        assertThat(reaching(mail("Facture", List.of(FILE)), mail("Facture", List.of()))).isEmpty();
        assertThat(reaching(mail("Facture", List.of()), mail("Facture", List.of(FILE)))).isEmpty();
        assertThat(reaching(mail("Facture", List.of(FILE)), mail("Relance", List.of(FILE)))).hasSize(1);
    }

    @Test
    void they_concern_those_whom_they_were_for() {
        EarlierAttempts earlier = after(mail("Facture", List.of()));

        assertThat(earlier.of(Recipients.of(List.of(to("paul@client.fr"), to(MARIE))))).hasSize(1);
        assertThat(earlier.of(Recipients.of(List.of(to("paul@client.fr"))))).isEmpty();
    }
}
