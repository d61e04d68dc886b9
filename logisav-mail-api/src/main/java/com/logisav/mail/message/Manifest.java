package com.logisav.mail.message;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.draft.Origin;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that will leave, to be shown to a person before it does: identity, parties, words with the signature, files with their hashes.
 * Immutable; equal by value.
 */
public final class Manifest {

    private final ManifestParts parts;

    Manifest(ManifestParts parts) {
        this.parts = parts;
    }

    /** Starts a manifest. From, envelope sender, Message-ID and date are required; the rest is empty until set. */
    public static ManifestBuilder builder(MailableRef ref) {
        return new ManifestBuilder(new ManifestParts(ref));
    }

    /** A builder that starts from this manifest; for a new mail like this one. */
    public ManifestBuilder toBuilder() {
        return new ManifestBuilder(parts.copy());
    }

    /** The record. */
    public MailableRef about() {
        return parts.about;
    }

    /** What people call the record. */
    public String recordLabel() {
        return parts.recordLabel;
    }

    /** The Message-ID header. */
    public MessageId messageId() {
        return ManifestBuilder.required(parts.messageId, "messageId");
    }

    /** The Date header, to the second, in the record's zone. */
    public ZonedDateTime date() {
        return ManifestBuilder.required(parts.date, "date");
    }

    /** The language of the words. */
    public Locale locale() {
        return parts.locale;
    }

    /** The id of the sender identity. */
    public String senderId() {
        return parts.senderId;
    }

    /** The From header. */
    public Mailbox from() {
        return ManifestBuilder.required(parts.from, "from");
    }

    /** The Reply-To header. */
    public Optional<Mailbox> replyTo() {
        return Optional.ofNullable(parts.replyTo);
    }

    /** Where bounces go. */
    public EmailAddress envelopeSender() {
        return ManifestBuilder.required(parts.envelopeSender, "envelopeSender");
    }

    /** Whom it goes to; Bcc too, which no header shows. */
    public Recipients recipients() {
        return parts.recipients;
    }

    /** The subject. */
    public String subject() {
        return parts.subject;
    }

    /** The plain-text body, with the signature. */
    public String text() {
        return parts.text;
    }

    /** The HTML body, with the signature, cleaned; empty where the mail is plain text. */
    public Optional<String> html() {
        return Optional.ofNullable(parts.html);
    }

    /** All files, inline images first, unmodifiable. */
    public List<ManifestFile> files() {
        return parts.files;
    }

    /** The files that a recipient sees as attachments. */
    public List<ManifestFile> attachments() {
        return parts.files.stream().filter(file -> !file.isInline()).toList();
    }

    /** Where the words came from. */
    public Origin origin() {
        return parts.origin;
    }

    /** Bytes of all files, not encoded. */
    public long totalLength() {
        return parts.files.stream().mapToLong(ManifestFile::length).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manifest that && that.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Made for logs: record and counts. */
    @Override
    public String toString() {
        return "Manifest[about=" + parts.about + ", to=" + parts.recipients.size() + ", files=" + parts.files.size() + "]";
    }
}
