package com.logisav.mail.draft;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.content.MessageText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a draft while it is put together; a built draft holds a copy that nobody else has. All lists are unmodifiable. */
final class DraftParts {

    final MailableRef about;
    String recordLabel;
    RecordVersion recordVersion = RecordVersion.none();
    Locale locale = Locale.FRANCE;
    @Nullable String senderId;
    Recipients recipients = Recipients.none();
    List<Recipient> offered = List.of();
    List<ProposedRecipient> unreadable = List.of();
    MessageText message = MessageText.empty();
    Origin origin = Origin.written();
    @Nullable ReplacedMessage replaced;
    List<Attachment> attachments = List.of();
    List<MailAlert> alerts = List.of();

    DraftParts(MailableRef about) {
        this.about = about;
        this.recordLabel = about.toString();
    }

    DraftParts copy() {
        DraftParts copy = new DraftParts(about);
        copy.recordLabel = recordLabel;
        copy.recordVersion = recordVersion;
        copy.locale = locale;
        copy.senderId = senderId;
        copy.recipients = recipients;
        copy.offered = offered;
        copy.unreadable = unreadable;
        copy.message = message;
        copy.origin = origin;
        copy.replaced = replaced;
        copy.attachments = attachments;
        copy.alerts = alerts;
        return copy;
    }
}
