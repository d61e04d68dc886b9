package com.logisav.mail.smtp;

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
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.internal.Digests;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mail about an invoice to one customer, in French; a test changes what it is about. */
public final class MailBuilder {

    private final ManifestBuilder manifest = Manifest.builder(MailableRef.of(MailableType.INVOICE, "F-2026-0042"))
        .messageId(MessageId.of("<a1b2c3@facturation.example.fr>"))
        .date(ZonedDateTime.of(2026, 11, 24, 9, 5, 7, 0, ZoneId.of("Europe/Paris")))
        .locale(Locale.FRANCE)
        .from(Mailbox.of("facturation@example.fr").named("Société Dupré, facturation"))
        .subject("Votre facture n° F-2026-0042")
        .text("Bonjour,\nveuillez trouver ci-joint votre facture.\n\nCordialement");
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<ManifestFile> inline = new ArrayList<>();
    private final List<Content> inlineContents = new ArrayList<>();
    private final List<ManifestFile> attached = new ArrayList<>();
    private final List<Content> attachedContents = new ArrayList<>();
    /** The same files, whose bytes are at hand at any time: for {@link StrictReading}. */
    private final List<ManifestFile> strictFiles = new ArrayList<>();
    private final List<Content> strictContents = new ArrayList<>();

    private MailBuilder() {}

    public static MailBuilder aMail() {
        return new MailBuilder();
    }

    public MailBuilder to(String... addresses) {
        return with(RecipientRole.TO, addresses);
    }

    public MailBuilder cc(String... addresses) {
        return with(RecipientRole.CC, addresses);
    }

    public MailBuilder bcc(String... addresses) {
        return with(RecipientRole.BCC, addresses);
    }

    private MailBuilder with(RecipientRole role, String... addresses) {
        for (String address : addresses) {
            recipients.add(Recipient.of(role, Mailbox.of(address)));
        }
        return this;
    }

    public MailBuilder recipient(RecipientRole role, String address, String name) {
        recipients.add(Recipient.of(role, Mailbox.of(address).named(name)));
        return this;
    }

    public MailBuilder from(String address, String name) {
        manifest.from(Mailbox.of(address).named(name));
        return this;
    }

    public MailBuilder replyTo(String address, String name) {
        manifest.replyTo(Optional.of(Mailbox.of(address).named(name)));
        return this;
    }

    public MailBuilder envelopeSender(String address) {
        manifest.envelopeSender(EmailAddress.of(address));
        return this;
    }

    public MailBuilder messageId(String id) {
        manifest.messageId(MessageId.of(id));
        return this;
    }

    public MailBuilder date(ZonedDateTime date) {
        manifest.date(date);
        return this;
    }

    public MailBuilder locale(Locale locale) {
        manifest.locale(locale);
        return this;
    }

    public MailBuilder subject(String subject) {
        manifest.subject(subject);
        return this;
    }

    public MailBuilder text(String text) {
        manifest.text(text);
        return this;
    }

    public MailBuilder html(String html) {
        manifest.html(Optional.of(html));
        return this;
    }

    public MailBuilder attach(String name, String type, byte[] bytes) {
        return attach(name, type, bytes.length, sha256(bytes), Content.of(bytes));
    }

    public MailBuilder attach(String name, String type, long length, String sha256, Content content) {
        attached.add(ManifestFile.attached(AttachmentSource.DEFAULT_DOCUMENT, "invoice", FileName.of(name), type, length, sha256));
        attachedContents.add(content);
        strictFiles.add(ManifestFile.attached(AttachmentSource.DEFAULT_DOCUMENT, "invoice", FileName.of(name), type, 1, sha256(new byte[1])));
        strictContents.add(Content.of(new byte[1]));
        return this;
    }

    public MailBuilder image(String contentId, String name, byte[] bytes) {
        inline.add(ManifestFile.inline(contentId, FileName.of(name), "image/png", bytes.length, sha256(bytes)));
        inlineContents.add(Content.of(bytes));
        return this;
    }

    public OutgoingMail build() {
        if (recipients.isEmpty()) {
            to("marie@client.fr");
        }
        List<ManifestFile> files = new ArrayList<>(inline);
        files.addAll(attached);
        List<Content> contents = new ArrayList<>(inlineContents);
        contents.addAll(attachedContents);
        OutgoingMail mail = OutgoingMail.of(manifest.recipients(Recipients.of(recipients)).files(files).build(), contents);
        StrictReading.keep(strict());
        return mail;
    }

    /** With a byte in place of each file: some tests have files that fail, count their readers or are larger than a memory. */
    private OutgoingMail strict() {
        List<ManifestFile> files = new ArrayList<>(inline);
        files.addAll(strictFiles);
        List<Content> contents = new ArrayList<>(inlineContents);
        contents.addAll(strictContents);
        return OutgoingMail.of(manifest.files(files).build(), contents);
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }
}
