package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.DocumentAlerts;
import com.logisav.mail.core.internal.FailureReport;
import com.logisav.mail.core.internal.FoundAttachment;
import com.logisav.mail.core.internal.file.FileIntake;
import com.logisav.mail.core.internal.file.FileNames;
import com.logisav.mail.core.internal.file.TakenFile;
import com.logisav.mail.core.internal.html.InlineImage;
import com.logisav.mail.core.internal.html.InlineImages;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a mail, each once; whatever goes wrong is a blocking alert, so that no mail leaves without one of its files. */
final class FileTaking {

    private static final Logger LOG = LoggerFactory.getLogger(FileTaking.class);

    private final AttachmentPolicy policy;
    private final FileIntake intake;

    FileTaking(AttachmentPolicy policy, FileIntake intake) {
        this.policy = policy;
        this.intake = intake;
    }

    /** Whether number or size, as far as it is known, block the mail already: then no file is read, and no document rendered. */
    boolean areTooMany(MailDraft checked) {
        return checked.attachments().size() > policy.maxFiles() || isTooLarge(checked.alerts());
    }

    private static boolean isTooLarge(List<MailAlert> alerts) {
        return alerts.stream().anyMatch(alert -> alert.alertCode() == AlertCode.MAIL_TOO_LARGE);
    }

    /** Stops behind the file with which there are more bytes than a mail may have, which {@link #checkTotal} says. */
    void take(List<FoundAttachment> attachments, Admitted admitted, TakenFiles taken, List<MailAlert> alerts) {
        List<FileName> names = FileNames.numbered(attachments.stream().map(each -> each.attachment().name()).toList());
        for (int i = 0; i < attachments.size() && encoded(taken.manifestFiles()) <= policy.maxMailBytes(); i++) {
            take(attachments.get(i), names.get(i), admitted, taken, alerts);
        }
    }

    private void take(FoundAttachment found, FileName name, Admitted admitted, TakenFiles taken, List<MailAlert> alerts) {
        Attachment attachment = found.attachment();
        try {
            TakenFile file = intake.take(name, found.bytes());
            taken.attach(attachment.source(), attachment.reference(), name, file);
            requireDocument(attachment, file, alerts);
        } catch (AttachmentRefusedException e) {
            alerts.add(refused(attachment, e, admitted));
        } catch (IOException | RuntimeException e) {
            FailureReport.error(LOG, "A file of kind " + attachment.source() + " about " + admitted.ref() + " could not be read:", e);
            alerts.addAll(unreadable(attachment, e, admitted.context().actorLocale()));
        }
    }

    /** A document has bytes, even where the policy lets empty files pass, and is what it was described as. */
    private static void requireDocument(Attachment attachment, TakenFile file, List<MailAlert> alerts) {
        boolean rendered = attachment.source() == AttachmentSource.DEFAULT_DOCUMENT;
        if (rendered && (file.length() == 0 || !attachment.mediaType().filter(file.mediaType()::equals).isPresent())) {
            LOG.error("A document was described as {} and rendered as {} bytes of {}",
                attachment.mediaType().orElse("?"), file.length(), file.mediaType());
            alerts.add(DocumentAlerts.failed(attachment.name().text(), ""));
        }
    }

    /** An empty or overlong document is the renderer's failure, not a file that the user could exchange. */
    private static MailAlert refused(Attachment attachment, AttachmentRefusedException e, Admitted admitted) {
        return attachment.source() == AttachmentSource.DEFAULT_DOCUMENT
            ? DocumentAlerts.failed(attachment.name().text(), e.text(admitted.context().actorLocale())) : MailAlert.refused(e);
    }

    private static List<MailAlert> unreadable(Attachment attachment, Exception e, Locale locale) {
        if (attachment.source() != AttachmentSource.DEFAULT_DOCUMENT) {
            return List.of(MailAlert.blocking(AlertCode.ATTACHMENT_UNREADABLE, Field.ATTACHMENTS, Map.of("file", attachment.name().text())));
        }
        return DocumentAlerts.of(attachment.name().text(), e, locale);
    }

    /** The HTML with its pasted images as parts of the mail; one that is no image, or too large, is named in a warning. */
    Optional<String> embedImages(Optional<String> html, String domain, TakenFiles taken, List<MailAlert> alerts) throws IOException {
        if (html.isEmpty()) {
            return html;
        }
        InlineImages.Extracted extracted = InlineImages.extract(html.get(), domain, policy.maxFileBytes());
        int number = 0;
        for (InlineImage image : extracted.images()) {
            number++;
            FileName name = FileName.of("image-" + number + "." + image.mediaType().substring("image/".length()));
            embed(image, name, taken, alerts);
        }
        if (!extracted.removed().isEmpty()) {
            alerts.add(MailAlert.warning(AlertCode.HTML_REMOVED, Field.BODY, Map.of("removed", String.join(", ", extracted.removed()))));
        }
        return Optional.of(extracted.html());
    }

    private void embed(InlineImage image, FileName name, TakenFiles taken, List<MailAlert> alerts) throws IOException {
        try {
            taken.embed(image.contentId(), intake.take(name, out -> out.write(image.bytes())));
        } catch (AttachmentRefusedException e) {
            alerts.add(MailAlert.refused(e));
        }
    }

    /** The files as they travel, and the words as they may at most. */
    void checkTotal(Manifest manifest, List<MailAlert> alerts) {
        long files = encoded(manifest.files());
        long words = encoded(manifest.text()) + manifest.html().map(FileTaking::encoded).orElse(0L);
        if (files + words > policy.maxMailBytes() && !isTooLarge(alerts)) {
            alerts.add(MailAlert.blocking(AlertCode.MAIL_TOO_LARGE, Field.MAIL,
                Map.of("value", files + words, "limit", policy.maxMailBytes())));
        }
    }

    private static long encoded(List<ManifestFile> files) {
        return files.stream().mapToLong(ManifestFile::length).map(AttachmentPolicy::encodedLength).sum();
    }

    /** Words stay readable (quoted-printable) where that takes up to half as much again as base64, with line ends of two characters. */
    private static long encoded(String words) {
        long lineEnds = words.chars().filter(c -> c == '\n' || c == '\r').count();
        return AttachmentPolicy.encodedLength(words.getBytes(StandardCharsets.UTF_8).length + lineEnds) * 3 / 2;
    }
}
