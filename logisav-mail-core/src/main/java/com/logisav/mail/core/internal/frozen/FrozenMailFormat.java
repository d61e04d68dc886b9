package com.logisav.mail.core.internal.frozen;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AttemptId;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a frozen mail is written: fields in a fixed order, each text with its length before it, so that two different mails never give the
 * same bytes. The digest that a review is sent by is taken over the manifest in this form.
 *
 * <p>Only our own program reads it back, from a store that nobody else writes; a version in front keeps one release from misreading
 * another's.
 */
public final class FrozenMailFormat {

    private static final int VERSION = 2;

    private FrozenMailFormat() {}

    static byte[] write(FrozenMail mail) {
        FieldWriter out = new FieldWriter();
        out.number(VERSION);
        writeManifest(mail.manifest(), out);
        out.list(mail.tokens(), out::text);
        out.list(mail.relied(), request -> writePermission(request, out));
        out.list(mail.known(), attempt -> out.text(attempt.review().value()).number(attempt.number()));
        return out.bytes();
    }

    static FrozenMail read(InputStream stream) throws IOException {
        FieldReader in = new FieldReader(stream);
        if (in.number() != VERSION) {
            throw new IOException("this mail was frozen by another version; review it again");
        }
        return new FrozenMail(readManifest(in), in.list(in::text), in.list(() -> readPermission(in)), Set.copyOf(in.list(() -> readAttempt(in))));
    }

    /** SHA-256 over the manifest, in lower-case hex. */
    public static String digest(Manifest manifest) {
        FieldWriter out = new FieldWriter();
        writeManifest(manifest, out);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void writeManifest(Manifest manifest, FieldWriter out) {
        out.text(manifest.about().type().name()).text(manifest.about().id()).text(manifest.recordLabel());
        out.text(manifest.messageId().wire()).text(manifest.date().toString()).text(manifest.locale().toLanguageTag());
        out.text(manifest.senderId());
        writeMailbox(manifest.from(), out);
        out.optional(manifest.replyTo(), mailbox -> writeMailbox(mailbox, out));
        out.text(manifest.envelopeSender().wire());
        out.list(manifest.recipients().all(), recipient -> writeRecipient(recipient, out));
        out.text(manifest.subject()).text(manifest.text()).optional(manifest.html(), out::text);
        out.list(manifest.files(), file -> writeFile(file, out));
        Origin origin = manifest.origin();
        out.text(origin.kind().name()).text(origin.template()).optional(origin.version(), out::text);
    }

    private static Manifest readManifest(FieldReader in) throws IOException {
        ManifestBuilder manifest = Manifest.builder(MailableRef.of(MailableType.of(in.text()), in.text())).recordLabel(in.text())
            .messageId(MessageId.of(in.text())).date(ZonedDateTime.parse(in.text())).locale(Locale.forLanguageTag(in.text()))
            .senderId(in.text())
            .from(readMailbox(in))
            .replyTo(in.optional(() -> readMailbox(in)))
            .envelopeSender(EmailAddress.of(in.text()))
            .recipients(Recipients.of(in.list(() -> readRecipient(in))))
            .subject(in.text()).text(in.text()).html(in.optional(in::text))
            .files(in.list(() -> readFile(in)));
        Origin.Kind kind = Origin.Kind.valueOf(in.text());
        String template = in.text();
        Optional<String> version = in.optional(in::text);
        return manifest.origin(Origin.of(kind, template, version)).build();
    }

    private static void writeMailbox(Mailbox mailbox, FieldWriter out) {
        out.text(mailbox.address().wire()).text(mailbox.name().orElse(""));
    }

    private static Mailbox readMailbox(FieldReader in) throws IOException {
        return Mailbox.of(in.text()).named(in.text());
    }

    private static void writeRecipient(Recipient recipient, FieldWriter out) {
        out.text(recipient.role().name());
        writeMailbox(recipient.mailbox(), out);
        out.text(recipient.reason().orElse(""));
    }

    private static Recipient readRecipient(FieldReader in) throws IOException {
        RecipientRole role = RecipientRole.valueOf(in.text());
        return Recipient.of(role, readMailbox(in)).because(in.text());
    }

    private static void writeFile(ManifestFile file, FieldWriter out) {
        out.text(file.source().name()).text(file.reference()).text(file.name().text()).text(file.mediaType());
        out.number(file.length()).text(file.sha256()).optional(file.contentId(), out::text);
    }

    private static ManifestFile readFile(FieldReader in) throws IOException {
        AttachmentSource source = AttachmentSource.valueOf(in.text());
        String reference = in.text();
        FileName name = FileName.of(in.text());
        String mediaType = in.text();
        long length = in.number();
        String sha256 = in.text();
        Optional<String> contentId = in.optional(in::text);
        return contentId.isPresent() ? ManifestFile.inline(contentId.get(), name, mediaType, length, sha256)
            : ManifestFile.attached(source, reference, name, mediaType, length, sha256);
    }

    private static AttemptId readAttempt(FieldReader in) throws IOException {
        return new AttemptId(ReviewId.of(in.text()), (int) in.number());
    }

    private static void writePermission(PermissionRequest request, FieldWriter out) {
        out.text(request.permission().name());
        out.optional(request.subject(), out::text);
        out.optional(request.about(), ref -> out.text(ref.type().name()).text(ref.id()));
    }

    private static PermissionRequest readPermission(FieldReader in) throws IOException {
        Permission permission = Permission.of(in.text());
        Optional<String> subject = in.optional(in::text);
        Optional<MailableRef> about = in.optional(() -> MailableRef.of(MailableType.of(in.text()), in.text()));
        PermissionRequest request = about.map(ref -> PermissionRequest.of(permission, ref))
            .orElseGet(() -> PermissionRequest.of(permission));
        return subject.map(request::regarding).orElse(request);
    }
}
