package com.logisav.mail.message;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.draft.Origin;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Manifest} together; for the review and for tests of transports. Not safe for concurrent use. */
public final class ManifestBuilder {

    private final ManifestParts parts;

    ManifestBuilder(ManifestParts parts) {
        this.parts = parts;
    }

    static <T> T required(@Nullable T value, String name) {
        return Objects.requireNonNull(value, name);
    }

    /** What people call the record. */
    public ManifestBuilder recordLabel(String label) {
        parts.recordLabel = Objects.requireNonNull(label, "label");
        return this;
    }

    /** The Message-ID header. */
    public ManifestBuilder messageId(MessageId messageId) {
        parts.messageId = Objects.requireNonNull(messageId, "messageId");
        return this;
    }

    /** The Date header; parts of a second are cut, as the header has none. */
    public ManifestBuilder date(ZonedDateTime date) {
        parts.date = date.truncatedTo(ChronoUnit.SECONDS);
        return this;
    }

    /** The language of the words. */
    public ManifestBuilder locale(Locale locale) {
        parts.locale = Objects.requireNonNull(locale, "locale");
        return this;
    }

    /** The id of the sender identity. */
    public ManifestBuilder senderId(String senderId) {
        parts.senderId = Objects.requireNonNull(senderId, "senderId");
        return this;
    }

    /** The From header. */
    public ManifestBuilder from(Mailbox from) {
        parts.from = Objects.requireNonNull(from, "from");
        return this;
    }

    /** The Reply-To header. */
    public ManifestBuilder replyTo(Optional<Mailbox> replyTo) {
        parts.replyTo = replyTo.orElse(null);
        return this;
    }

    /** Where bounces go; From where it is not set. */
    public ManifestBuilder envelopeSender(EmailAddress envelopeSender) {
        parts.envelopeSender = Objects.requireNonNull(envelopeSender, "envelopeSender");
        return this;
    }

    /** Whom it goes to. */
    public ManifestBuilder recipients(Recipients recipients) {
        parts.recipients = Objects.requireNonNull(recipients, "recipients");
        return this;
    }

    /** The subject. */
    public ManifestBuilder subject(String subject) {
        parts.subject = Objects.requireNonNull(subject, "subject");
        return this;
    }

    /** The plain-text body. */
    public ManifestBuilder text(String text) {
        parts.text = Objects.requireNonNull(text, "text");
        return this;
    }

    /** The HTML body; empty for a mail in plain text. */
    public ManifestBuilder html(Optional<String> html) {
        parts.html = html.orElse(null);
        return this;
    }

    /** All files, inline images first. */
    public ManifestBuilder files(Collection<ManifestFile> files) {
        parts.files = List.copyOf(files);
        return this;
    }

    /** Where the words came from. */
    public ManifestBuilder origin(Origin origin) {
        parts.origin = Objects.requireNonNull(origin, "origin");
        return this;
    }

    /**
     * The manifest.
     *
     * @throws InvalidConfigurationException naming all of From, Message-ID and date that are missing
     */
    public Manifest build() {
        List<String> missing = new ArrayList<>();
        if (parts.from == null) {
            missing.add("from(..) was not called");
        }
        if (parts.messageId == null) {
            missing.add("messageId(..) was not called");
        }
        if (parts.date == null) {
            missing.add("date(..) was not called");
        }
        if (!missing.isEmpty()) {
            throw InvalidConfigurationException.of("Manifest", missing);
        }
        ManifestParts complete = parts.copy();
        complete.envelopeSender = Objects.requireNonNullElseGet(parts.envelopeSender, () -> required(parts.from, "from").address());
        return new Manifest(complete);
    }
}
