package com.logisav.mail.draft;

import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.content.MessageText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Puts a {@link MailDraft} together; for the assembly and for tests, since a person's edits have withers. Not safe for concurrent use. */
public final class MailDraftBuilder {

    private final DraftParts parts;

    MailDraftBuilder(DraftParts parts) {
        this.parts = parts;
    }

    /** What people call the record. */
    public MailDraftBuilder recordLabel(String label) {
        parts.recordLabel = Objects.requireNonNull(label, "label");
        return this;
    }

    /** The state of the record. */
    public MailDraftBuilder recordVersion(RecordVersion version) {
        parts.recordVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /** The language of the mail. */
    public MailDraftBuilder locale(Locale locale) {
        parts.locale = Objects.requireNonNull(locale, "locale");
        return this;
    }

    /** The identity that it is written under. */
    public MailDraftBuilder senderId(String senderId) {
        parts.senderId = Objects.requireNonNull(senderId, "senderId");
        return this;
    }

    /** Whom it goes to. */
    public MailDraftBuilder recipients(Recipients recipients) {
        parts.recipients = Objects.requireNonNull(recipients, "recipients");
        return this;
    }

    /** Who is offered. */
    public MailDraftBuilder offered(Collection<Recipient> offered) {
        parts.offered = List.copyOf(offered);
        return this;
    }

    /** Recipients whose text is not an address. */
    public MailDraftBuilder unreadable(Collection<ProposedRecipient> unreadable) {
        parts.unreadable = List.copyOf(unreadable);
        return this;
    }

    /** Subject and body. */
    public MailDraftBuilder message(MessageText message) {
        parts.message = Objects.requireNonNull(message, "message");
        return this;
    }

    /** Where the words came from. */
    public MailDraftBuilder origin(Origin origin) {
        parts.origin = Objects.requireNonNull(origin, "origin");
        return this;
    }

    /** What a letter replaced. */
    public MailDraftBuilder replaced(Optional<ReplacedMessage> replaced) {
        parts.replaced = replaced.orElse(null);
        return this;
    }

    /** What hangs on it. */
    public MailDraftBuilder attachments(Collection<Attachment> attachments) {
        parts.attachments = List.copyOf(attachments);
        return this;
    }

    /** All alerts. */
    public MailDraftBuilder alerts(Collection<MailAlert> alerts) {
        parts.alerts = List.copyOf(alerts);
        return this;
    }

    /** One more alert. */
    public MailDraftBuilder alert(MailAlert alert) {
        List<MailAlert> all = new ArrayList<>(parts.alerts);
        all.add(alert);
        return alerts(all);
    }

    MailDraftBuilder dropAlerts(MailAlert.Field field) {
        return alerts(parts.alerts.stream().filter(alert -> alert.field() != field).toList());
    }

    /** The draft. */
    public MailDraft build() {
        return new MailDraft(parts.copy());
    }
}
