package com.logisav.examples.fieldservice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
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
import com.logisav.mail.smtp.MimeRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program fails when something is not as it was reviewed: each kind of difference is noticed. */
class ComparisonTest {

    private static final String MAILBOX = "compta@client.example";
    private static final byte[] BYTES = "contenu".getBytes(StandardCharsets.UTF_8);

    private static Manifest reviewed() {
        ReceivedPart file = new ReceivedPart("text/csv", "relevé.csv", StandardCharsets.UTF_8, BYTES);
        return Manifest.builder(MailableRef.of(MailableType.INVOICE, "1")).messageId(MessageId.of("a.b@client.example"))
            .date(ZonedDateTime.parse("2026-11-24T10:00:00+01:00")).from(Mailbox.of("moi@nous.example"))
            .recipients(Recipients.of(Recipient.of(RecipientRole.TO, Mailbox.of(MAILBOX)))).subject("Échéance").text("Bonjour,\n")
            .files(List.of(
                ManifestFile.attached(AttachmentSource.UPLOAD, "", FileName.of("relevé.csv"), "text/csv", BYTES.length, file.sha256())))
            .build();
    }

    private static ReceivedMail received(Manifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Content> contents = manifest.files().stream().map(file -> Content.of(BYTES)).toList();
        MimeRenderer.standard().write(OutgoingMail.of(manifest, contents), out);
        return ReceivedMail.parse(out.toByteArray());
    }

    private static List<String> compared(ReceivedMail received) {
        return Comparison.of(new SentMail(reviewed(), List.of(MAILBOX)), List.of(new Mailboxes.Copy(MAILBOX, received)));
    }

    @Test
    void what_was_reviewed_is_no_difference() throws IOException {
        assertThat(compared(received(reviewed()))).isEmpty();
    }

    @Test
    void a_mailbox_without_the_mail_is_one() {
        assertThat(Comparison.of(new SentMail(reviewed(), List.of(MAILBOX)), List.of())).anyMatch(text -> text.contains("mailboxes"));
    }

    @Test
    void a_second_copy_is_one() throws IOException {
        Mailboxes.Copy copy = new Mailboxes.Copy(MAILBOX, received(reviewed()));

        assertThat(Comparison.of(new SentMail(reviewed(), List.of(MAILBOX)), List.of(copy, copy))).hasSize(1)
            .allMatch(text -> text.contains("copies"));
    }

    @Test
    void other_words_are_one() throws IOException {
        assertThat(compared(received(reviewed().toBuilder().subject("Echeance").build()))).singleElement().asString().contains("subject");
        assertThat(compared(received(reviewed().toBuilder().text("Bonsoir,\n").build()))).singleElement().asString().contains("text");
    }

    @Test
    void a_file_that_is_missing_is_one() throws IOException {
        assertThat(compared(received(reviewed().toBuilder().files(List.of()).build()))).singleElement().asString().contains("files");
    }
}
