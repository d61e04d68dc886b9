package com.logisav.mail.testkit.sample;

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
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.testkit.internal.Hashes;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A frozen mail, for tests of transports and journals: complete from the start, changed by what a test is about. Not safe for concurrent
 * use.
 *
 * <p>Without a recipient of its own it goes to one; each mail has a Message-ID of its own.
 */
public final class SampleMail {

    private static final ZonedDateTime DATE = ZonedDateTime.parse("2026-11-24T10:15:30+01:00[Europe/Paris]");

    private final MailableRef about;
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<ManifestFile> files = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private MessageId messageId = new MessageId("sample." + UUID.randomUUID(), "chauffage-durand.example");
    private SenderIdentity sender = SampleSenders.company();
    private String subject = "Votre facture F-2026-0042";
    private String text = "Bonjour,\n\nveuillez trouver ci-joint votre facture d'un montant de 1 234,50 €.\n";
    private Optional<String> html = Optional.empty();

    private SampleMail(MailableRef about) {
        this.about = about;
    }

    /** A mail about an invoice. */
    public static SampleMail create() {
        return about(MailableRef.of(MailableType.INVOICE, "F-2026-0042"));
    }

    /** A mail about this record. */
    public static SampleMail about(MailableRef ref) {
        return new SampleMail(ref);
    }

    /** The end of an attempt whose recipients were all accepted, a second after it began. */
    public static Transmission accepted(JournalEntry attempt) {
        return Transmission.of(attempt.envelope().stream()
            .map(address -> RecipientOutcome.of(address,
                attempt.manifest().recipients().find(address).map(Recipient::role).orElse(RecipientRole.TO),
                RecipientStatus.ACCEPTED, attempt.startedAt().plusSeconds(1)))
            .toList(), List.of());
    }

    /** To one more address. */
    public SampleMail to(String address) {
        return with(Recipient.of(RecipientRole.TO, Mailbox.of(address)));
    }

    /** A copy to one more address. */
    public SampleMail cc(String address) {
        return with(Recipient.of(RecipientRole.CC, Mailbox.of(address)));
    }

    /** A hidden copy to one more address. */
    public SampleMail bcc(String address) {
        return with(Recipient.of(RecipientRole.BCC, Mailbox.of(address)));
    }

    /** To one more recipient. */
    public SampleMail with(Recipient recipient) {
        recipients.add(recipient);
        return this;
    }

    /** Under this identity. */
    public SampleMail from(SenderIdentity newSender) {
        sender = newSender;
        return this;
    }

    /** With this Message-ID. */
    public SampleMail messageId(MessageId newMessageId) {
        messageId = newMessageId;
        return this;
    }

    /** With this subject. */
    public SampleMail subject(String newSubject) {
        subject = newSubject;
        return this;
    }

    /** With this plain text. */
    public SampleMail text(String newText) {
        text = newText;
        return this;
    }

    /** With this HTML beside the plain text. */
    public SampleMail html(String newHtml) {
        html = Optional.of(newHtml);
        return this;
    }

    /** With an attached file. */
    public SampleMail attach(String name, String mediaType, byte[] bytes) {
        return attach(name, mediaType, bytes, Content.of(bytes));
    }

    /** With an attached file whose manifest speaks of these bytes, and whose content is another: one that fails, say. */
    public SampleMail attach(String name, String mediaType, byte[] promised, Content content) {
        files.add(ManifestFile.attached(AttachmentSource.LINKED_FILE, String.valueOf(files.size() + 1), FileName.of(name), mediaType,
            promised.length, Hashes.sha256(promised)));
        contents.add(content);
        return this;
    }

    /** With an image that the HTML shows by {@code cid:}. */
    public SampleMail inline(String contentId, String name, byte[] bytes) {
        files.add(0, ManifestFile.inline(contentId, FileName.of(name), "image/png", bytes.length, Hashes.sha256(bytes)));
        contents.add(0, Content.of(bytes));
        return this;
    }

    /** What the mail says. */
    public Manifest manifest() {
        List<Recipient> all = recipients.isEmpty()
            ? List.of(Recipient.of(RecipientRole.TO, Mailbox.of("compta@client.example").named("Comptabilité"))) : recipients;
        return Manifest.builder(about).recordLabel("Facture F-2026-0042").messageId(messageId).date(DATE).locale(Locale.FRANCE)
            .senderId(sender.id()).from(sender.from()).replyTo(sender.replyTo()).envelopeSender(sender.envelopeSender())
            .recipients(Recipients.of(all)).subject(subject).text(text).html(html).files(files).build();
    }

    /** The mail, to all its recipients. */
    public OutgoingMail build() {
        return OutgoingMail.of(manifest(), contents);
    }

    /** The mail, to these of its recipients: a retry. */
    public OutgoingMail buildOnlyTo(String... addresses) {
        return build().onlyTo(List.of(addresses).stream().map(EmailAddress::of).toList());
    }
}
