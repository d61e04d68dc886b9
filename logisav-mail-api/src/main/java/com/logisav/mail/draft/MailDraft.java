package com.logisav.mail.draft;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.draft.MailAlert.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as it is proposed to a person: recipients, words, references to attachments, alerts. Promises nothing: everything is checked again
 * at review.
 *
 * <p>Immutable; each {@code with} answers a new draft. It holds the record's reference, label and version, never the record. Alerts are those
 * of the last assembly or rebuild; an edit drops the alerts about the field it changes, and review raises them all anew.
 */
public final class MailDraft {

    private final DraftParts parts;

    MailDraft(DraftParts parts) {
        this.parts = parts;
    }

    /** Starts a draft about a record; for the assembly and for tests. Everything not set is empty. */
    public static MailDraftBuilder builder(MailableRef ref) {
        return new MailDraftBuilder(new DraftParts(ref));
    }

    /** This draft as plain values, for a browser. */
    public DraftValues values() {
        return DraftValues.of(this);
    }

    /** A builder that starts from this draft. */
    public MailDraftBuilder toBuilder() {
        return new MailDraftBuilder(parts.copy());
    }

    /** With this subject. */
    public MailDraft withSubject(String subject) {
        return toBuilder().message(new MessageText(subject, parts.message.body())).dropAlerts(Field.SUBJECT).build();
    }

    /** With this body. */
    public MailDraft withBody(MessageBody body) {
        return toBuilder().message(new MessageText(parts.message.subject(), body)).dropAlerts(Field.BODY).build();
    }

    /** With one more recipient in To; an address that is there already stays as it is. */
    public MailDraft to(String address) {
        return with(Recipient.of(RecipientRole.TO, Mailbox.of(address)));
    }

    /** With one more recipient in Cc. */
    public MailDraft cc(String address) {
        return with(Recipient.of(RecipientRole.CC, Mailbox.of(address)));
    }

    /** With one more recipient in Bcc. */
    public MailDraft bcc(String address) {
        return with(Recipient.of(RecipientRole.BCC, Mailbox.of(address)));
    }

    /** With one more recipient. */
    public MailDraft with(Recipient recipient) {
        return withRecipients(parts.recipients.with(recipient));
    }

    /** Without the recipient of this address. */
    public MailDraft without(EmailAddress address) {
        return withRecipients(parts.recipients.without(address));
    }

    /** With these recipients in place of all that were there, readable or not. */
    public MailDraft withRecipients(Recipients recipients) {
        return toBuilder().recipients(recipients).unreadable(List.of()).dropAlerts(Field.RECIPIENTS).build();
    }

    /** Under this identity; which ones there are, the composer says. */
    public MailDraft withSender(String senderId) {
        return toBuilder().senderId(senderId).dropAlerts(Field.SENDER).build();
    }

    /** With an upload. */
    public MailDraft attach(UploadRef upload) {
        return attach(Attachment.of(upload));
    }

    /** With one more attachment; one with the same id is replaced in its place. */
    public MailDraft attach(Attachment attachment) {
        List<Attachment> all = new ArrayList<>(parts.attachments);
        int at = all.stream().map(Attachment::id).toList().indexOf(attachment.id());
        if (at >= 0) {
            all.set(at, attachment);
        } else {
            all.add(attachment);
        }
        return toBuilder().attachments(all).dropAlerts(Field.ATTACHMENTS).build();
    }

    /** Without the attachment of this id. Leaving out a default document needs a permission, which review asks for. */
    public MailDraft withoutAttachment(String attachmentId) {
        List<Attachment> rest = parts.attachments.stream().filter(attachment -> !attachment.id().equals(attachmentId)).toList();
        return toBuilder().attachments(rest).dropAlerts(Field.ATTACHMENTS).build();
    }

    /**
     * With these words, keeping the ones that stand so that {@link #restoreMessage} brings them back; the files of the letter before go,
     * those of the new one come. Recipients and all other attachments stay.
     */
    public MailDraft replaceMessage(MessageText text, Origin origin, Collection<Attachment> letterFiles) {
        ReplacedMessage replaced = new ReplacedMessage(parts.message, parts.origin, attachments(AttachmentSource.LETTER_FILE));
        return speaking(text, origin, letterFiles, Optional.of(replaced));
    }

    /** With the words that the last letter replaced; unchanged where nothing was replaced. */
    public MailDraft restoreMessage() {
        return replaced().map(old -> speaking(old.text(), old.origin(), old.letterFiles(), Optional.empty())).orElse(this);
    }

    private MailDraft speaking(MessageText text, Origin origin, Collection<Attachment> letterFiles, Optional<ReplacedMessage> replaced) {
        List<Attachment> all = new ArrayList<>(parts.attachments);
        all.removeIf(attachment -> attachment.source() == AttachmentSource.LETTER_FILE);
        all.addAll(letterFiles);
        return toBuilder().message(text).origin(origin).attachments(all).replaced(replaced)
            .dropAlerts(Field.SUBJECT).dropAlerts(Field.BODY).dropAlerts(Field.ATTACHMENTS).build();
    }

    /** The record. */
    public MailableRef about() {
        return parts.about;
    }

    /** What people call the record: "Facture F-2026-0042". */
    public String recordLabel() {
        return parts.recordLabel;
    }

    /** The state of the record that the draft was made from. */
    public RecordVersion recordVersion() {
        return parts.recordVersion;
    }

    /** The language of the mail. */
    public Locale locale() {
        return parts.locale;
    }

    /** The identity that it is written under; empty only where the actor has none. */
    public Optional<String> senderId() {
        return Optional.ofNullable(parts.senderId);
    }

    /** Whom it goes to. */
    public Recipients recipients() {
        return parts.recipients;
    }

    /** Who is offered and not filled in, unmodifiable. */
    public List<Recipient> offered() {
        return parts.offered;
    }

    /** Recipients whose text is not an address; they block the review until they are corrected or removed. Unmodifiable. */
    public List<ProposedRecipient> unreadable() {
        return parts.unreadable;
    }

    /** The subject. */
    public String subject() {
        return parts.message.subject();
    }

    /** The body, without the signature. */
    public MessageBody body() {
        return parts.message.body();
    }

    /** Subject and body. */
    public MessageText message() {
        return parts.message;
    }

    /** Where the words came from. */
    public Origin origin() {
        return parts.origin;
    }

    /** What the last letter replaced. */
    public Optional<ReplacedMessage> replaced() {
        return Optional.ofNullable(parts.replaced);
    }

    /** What hangs on it, unmodifiable, in order. */
    public List<Attachment> attachments() {
        return parts.attachments;
    }

    /** The attachments from this source. */
    public List<Attachment> attachments(AttachmentSource source) {
        return parts.attachments.stream().filter(attachment -> attachment.source() == source).toList();
    }

    /** The attachment of this id. */
    public Optional<Attachment> attachment(String attachmentId) {
        return parts.attachments.stream().filter(attachment -> attachment.id().equals(attachmentId)).findFirst();
    }

    /** What stood in the way at the last assembly or rebuild, unmodifiable. */
    public List<MailAlert> alerts() {
        return parts.alerts;
    }

    /** Made for logs: {@code MailDraft[about=invoice#4711, to=2, attachments=1]}. */
    @Override
    public String toString() {
        return "MailDraft[about=" + parts.about + ", to=" + parts.recipients.size() + ", attachments=" + parts.attachments.size() + "]";
    }
}
