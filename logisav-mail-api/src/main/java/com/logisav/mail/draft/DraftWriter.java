package com.logisav.mail.draft;

import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.content.MessageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a draft into plain values; {@link DraftReader} is its inverse. */
final class DraftWriter {

    private DraftWriter() {}

    static Map<String, Object> write(MailDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", draft.about().type().name());
        values.put("id", draft.about().id());
        values.put("label", draft.recordLabel());
        values.put("version", draft.recordVersion().value());
        values.put("locale", draft.locale().toLanguageTag());
        draft.senderId().ifPresent(sender -> values.put("sender", sender));
        for (RecipientRole role : RecipientRole.values()) {
            values.put(role.name().toLowerCase(Locale.ROOT), recipients(draft, role));
        }
        values.put("offered", draft.offered().stream().map(ProposedRecipient::of).map(DraftWriter::recipient).toList());
        values.putAll(message(draft.message(), draft.origin()));
        draft.replaced().ifPresent(replaced -> values.put("replaced", replaced(replaced)));
        values.put("attachments", draft.attachments().stream().map(DraftWriter::attachment).toList());
        values.put("alerts", draft.alerts().stream().map(DraftWriter::alert).toList());
        return values;
    }

    private static List<Map<String, Object>> recipients(MailDraft draft, RecipientRole role) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Recipient recipient : draft.recipients().in(role)) {
            all.add(recipient(ProposedRecipient.of(recipient)));
        }
        draft.unreadable().stream().filter(unreadable -> unreadable.role() == role).map(DraftWriter::recipient).forEach(all::add);
        return all;
    }

    private static Map<String, Object> recipient(ProposedRecipient recipient) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("address", recipient.address());
        values.put("name", recipient.name().orElse(""));
        values.put("reason", recipient.reason().orElse(""));
        values.put("role", recipient.role().name());
        return values;
    }

    private static Map<String, Object> message(MessageText text, Origin origin) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", text.subject());
        values.put("format", text.body().format().name());
        values.put("body", text.body().value());
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("kind", origin.kind().name());
        from.put("template", origin.template());
        from.put("version", origin.version().orElse(""));
        values.put("origin", from);
        return values;
    }

    private static Map<String, Object> replaced(ReplacedMessage replaced) {
        Map<String, Object> values = message(replaced.text(), replaced.origin());
        values.put("attachments", replaced.letterFiles().stream().map(DraftWriter::attachment).toList());
        return values;
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", attachment.id());
        values.put("source", attachment.source().name());
        values.put("reference", attachment.reference());
        values.put("name", attachment.name().text());
        attachment.mediaType().ifPresent(type -> values.put("type", type));
        attachment.length().ifPresent(length -> values.put("length", length));
        return values;
    }

    private static Map<String, Object> alert(MailAlert alert) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", alert.code());
        values.put("severity", alert.severity().name());
        values.put("field", alert.field().name());
        values.put("arguments", alert.arguments());
        return values;
    }
}
