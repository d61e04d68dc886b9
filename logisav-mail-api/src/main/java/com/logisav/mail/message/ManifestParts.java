package com.logisav.mail.message;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.draft.Origin;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a manifest while it is put together; a built manifest holds a copy that nobody else has. */
final class ManifestParts {

    final MailableRef about;
    String recordLabel;
    @Nullable MessageId messageId;
    @Nullable ZonedDateTime date;
    Locale locale = Locale.FRANCE;
    String senderId = "";
    @Nullable Mailbox from;
    @Nullable Mailbox replyTo;
    @Nullable EmailAddress envelopeSender;
    Recipients recipients = Recipients.none();
    String subject = "";
    String text = "";
    @Nullable String html;
    List<ManifestFile> files = List.of();
    Origin origin = Origin.written();

    ManifestParts(MailableRef about) {
        this.about = about;
        this.recordLabel = about.toString();
    }

    ManifestParts copy() {
        ManifestParts copy = new ManifestParts(about);
        copy.recordLabel = recordLabel;
        copy.messageId = messageId;
        copy.date = date;
        copy.locale = locale;
        copy.senderId = senderId;
        copy.from = from;
        copy.replyTo = replyTo;
        copy.envelopeSender = envelopeSender;
        copy.recipients = recipients;
        copy.subject = subject;
        copy.text = text;
        copy.html = html;
        copy.files = files;
        copy.origin = origin;
        return copy;
    }
    private List<@Nullable Object> all() {
        return Arrays.asList(about, recordLabel, messageId, date, locale, senderId, from, replyTo, envelopeSender, recipients, subject, text, html,
            files, origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ManifestParts that && that.all().equals(all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
