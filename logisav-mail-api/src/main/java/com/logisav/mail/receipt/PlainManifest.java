package com.logisav.mail.receipt;

import com.logisav.mail.ValueReader;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What left, as plain values, and back. */
final class PlainManifest {

    private PlainManifest() {}

    static Map<String, Object> write(Manifest manifest) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", manifest.about().type().name());
        values.put("id", manifest.about().id());
        values.put("label", manifest.recordLabel());
        values.put("messageId", manifest.messageId().wire());
        values.put("date", manifest.date().toString());
        values.put("locale", manifest.locale().toLanguageTag());
        values.put("sender", manifest.senderId());
        values.put("from", mailbox(manifest.from()));
        manifest.replyTo().ifPresent(replyTo -> values.put("replyTo", mailbox(replyTo)));
        values.put("envelopeSender", manifest.envelopeSender().wire());
        values.put("recipients", manifest.recipients().all().stream().map(PlainManifest::recipient).toList());
        values.put("subject", manifest.subject());
        values.put("text", manifest.text());
        manifest.html().ifPresent(html -> values.put("html", html));
        values.put("files", manifest.files().stream().map(PlainManifest::file).toList());
        values.put("origin", origin(manifest.origin()));
        return values;
    }

    static Manifest read(ValueReader values) {
        MailableType type = values.parsed("type", MailableType::of);
        return Manifest.builder(values.parsed("id", id -> MailableRef.of(type, id)))
            .recordLabel(values.text("label"))
            .messageId(values.parsed("messageId", MessageId::of))
            .date(values.parsed("date", ZonedDateTime::parse))
            .locale(values.parsed("locale", tag -> new Locale.Builder().setLanguageTag(tag).build()))
            .senderId(values.text("sender"))
            .from(mailbox(values.map("from")))
            .replyTo(values.optionalMap("replyTo").map(PlainManifest::mailbox))
            .envelopeSender(values.parsed("envelopeSender", EmailAddress::of))
            .recipients(Recipients.of(values.maps("recipients").stream().map(PlainManifest::recipient).toList()))
            .subject(values.text("subject"))
            .text(values.text("text"))
            .html(values.optionalText("html"))
            .files(values.maps("files").stream().map(PlainManifest::file).toList())
            .origin(origin(values.map("origin")))
            .build();
    }

    private static Map<String, Object> mailbox(Mailbox mailbox) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("address", mailbox.address().wire());
        mailbox.name().ifPresent(name -> values.put("name", name));
        return values;
    }

    private static Mailbox mailbox(ValueReader values) {
        return values.parsed("address", Mailbox::of).named(values.optionalText("name").orElse(""));
    }

    private static Map<String, Object> recipient(Recipient recipient) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", recipient.role().name());
        values.putAll(mailbox(recipient.mailbox()));
        recipient.reason().ifPresent(reason -> values.put("reason", reason));
        return values;
    }

    private static Recipient recipient(ValueReader values) {
        return Recipient.of(values.parsed("role", RecipientRole::valueOf), mailbox(values))
            .because(values.optionalText("reason").orElse(""));
    }

    private static Map<String, Object> file(ManifestFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source", file.source().name());
        values.put("reference", file.reference());
        values.put("name", file.name().text());
        values.put("type", file.mediaType());
        values.put("length", file.length());
        values.put("sha256", file.sha256());
        file.contentId().ifPresent(contentId -> values.put("contentId", contentId));
        return values;
    }

    private static ManifestFile file(ValueReader values) {
        AttachmentSource source = values.parsed("source", AttachmentSource::valueOf);
        String reference = values.text("reference");
        FileName name = FileName.of(values.text("name"));
        String type = values.text("type");
        long length = values.number("length");
        String sha256 = values.text("sha256");
        return values.optionalText("contentId")
            .map(contentId -> ManifestFile.inline(contentId, name, type, length, sha256))
            .orElseGet(() -> ManifestFile.attached(source, reference, name, type, length, sha256));
    }

    private static Map<String, Object> origin(Origin origin) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", origin.kind().name());
        values.put("template", origin.template());
        origin.version().ifPresent(version -> values.put("version", version));
        return values;
    }

    private static Origin origin(ValueReader values) {
        Optional<String> version = values.optionalText("version");
        return Origin.of(values.parsed("kind", Origin.Kind::valueOf), values.text("template"), version);
    }
}
