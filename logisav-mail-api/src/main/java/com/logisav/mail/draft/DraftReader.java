package com.logisav.mail.draft;

import com.logisav.mail.ValueReader;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads plain values back into a draft: shapes, kinds and sizes, nothing more. A browser may leave out lists that it does not show. */
final class DraftReader {

    /** Far above any name, subject or reference. */
    private static final int MAX_TEXT = 100_000;
    /** Far above any mail, far below what would hurt: a body with pasted pictures has some MB. */
    private static final int MAX_LONG_TEXT = 40_000_000;
    private static final int MAX_ITEMS = 5_000;
    /** Bytes; a length that no file has is forgotten, since it is only shown. */
    private static final long MORE_THAN_ANY_FILE = 1L << 48;

    private DraftReader() {}

    static MailDraft read(Map<String, Object> map) {
        ValueReader values = ValueReader.of(map, DraftValuesException::at).upTo(MAX_TEXT, MAX_LONG_TEXT, MAX_ITEMS);
        MailDraftBuilder draft = MailDraft.builder(ref(values))
            .recordLabel(values.text("label"))
            .recordVersion(RecordVersion.of(values.text("version")))
            .locale(Locale.forLanguageTag(values.text("locale")))
            .message(message(values))
            .origin(origin(values.map("origin")))
            .replaced(values.optionalMap("replaced").map(DraftReader::replaced))
            .attachments(values.optionalMaps("attachments").stream().map(DraftReader::attachment).toList())
            .offered(parsed(values.optionalMaps("offered").stream().map(each -> recipient(each, role(each))).toList()));
        values.optionalText("sender").ifPresent(draft::senderId);
        return withRecipients(draft, values).build();
    }

    private static MailableRef ref(ValueReader values) {
        MailableType type = values.parsed("type", MailableType::of);
        return values.parsed("id", id -> MailableRef.of(type, id));
    }

    private static MailDraftBuilder withRecipients(MailDraftBuilder draft, ValueReader values) {
        List<ProposedRecipient> all = new ArrayList<>();
        for (RecipientRole role : RecipientRole.values()) {
            values.optionalMaps(role.name().toLowerCase(Locale.ROOT)).forEach(each -> all.add(recipient(each, role)));
        }
        return draft.recipients(Recipients.of(parsed(all))).unreadable(all.stream().filter(DraftReader::isUnreadable).toList());
    }

    private static boolean isUnreadable(ProposedRecipient recipient) {
        return EmailAddress.problemOf(recipient.address()).isPresent();
    }

    /** The others are kept as unreadable: what a person typed is never dropped in silence. */
    private static List<Recipient> parsed(List<ProposedRecipient> recipients) {
        return recipients.stream().filter(recipient -> !isUnreadable(recipient)).map(ProposedRecipient::parse).toList();
    }

    private static ProposedRecipient recipient(ValueReader values, RecipientRole role) {
        return ProposedRecipient.of(role, values.text("address"))
            .named(values.optionalText("name").orElse(""))
            .because(values.optionalText("reason").orElse(""));
    }

    private static RecipientRole role(ValueReader values) {
        return values.parsed("role", RecipientRole::valueOf);
    }

    private static MessageText message(ValueReader values) {
        MessageBody.Format format = values.parsed("format", MessageBody.Format::valueOf);
        return new MessageText(values.text("subject"), MessageBody.of(format, values.longText("body")));
    }

    private static Origin origin(ValueReader values) {
        return Origin.of(values.parsed("kind", Origin.Kind::valueOf), values.text("template"),
            Optional.of(values.text("version")).filter(version -> !version.isEmpty()));
    }

    private static ReplacedMessage replaced(ValueReader values) {
        return new ReplacedMessage(message(values), origin(values.map("origin")),
            values.optionalMaps("attachments").stream().map(DraftReader::attachment).toList());
    }

    private static Attachment attachment(ValueReader values) {
        Attachment attachment = Attachment.of(
            values.parsed("source", AttachmentSource::valueOf), values.text("reference"), FileName.of(values.text("name")));
        Optional<String> type = values.optionalText("type");
        OptionalLong length = values.optionalNumber("length");
        Attachment typed = type.isPresent() ? attachment.mediaType(type.get()) : attachment;
        boolean possible = length.isPresent() && length.getAsLong() >= 0 && length.getAsLong() <= MORE_THAN_ANY_FILE;
        return possible ? typed.length(length.getAsLong()) : typed;
    }
}
