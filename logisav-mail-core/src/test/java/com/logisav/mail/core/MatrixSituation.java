package com.logisav.mail.core;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mail that relies on every permission that a mail can rely on, led as far as a test wants it. */
final class MatrixSituation {

    /** How far it was led. */
    enum Step {
        DRAFT, REBUILD, REVIEW, SEND
    }

    private static final String TERMS = "DEFAULT_DOCUMENT:terms";

    final HostWorld host = new HostWorld();
    final Composer composer;
    final MailDraft draft;
    private @Nullable Review review;

    private MatrixSituation(Path contents, Step step) {
        composer = host.builder(contents).documents(MailableType.INVOICE, new HostDocument("terms")).build().as(HostWorld.secretary());
        sendAnEarlierMail();
        draft = led(step);
        host.calls.clear();
        host.asked.clear();
        host.sent.clear();
    }

    static MatrixSituation after(Step step, Path contents) {
        return new MatrixSituation(contents, step);
    }

    private void sendAnEarlierMail() {
        Review earlier = composer.review(composer.draft(HostWorld.INVOICE_REF));
        composer.send(earlier.id(), earlier.digest());
    }

    private MailDraft led(Step step) {
        MailDraft made = edited(composer.draft(HostWorld.INVOICE_REF));
        MailDraft rebuilt = step.ordinal() >= Step.REBUILD.ordinal() ? composer.rebuild(made.values()) : made;
        if (step.ordinal() >= Step.REVIEW.ordinal()) {
            review = composer.review(rebuilt);
        }
        if (step == Step.SEND) {
            sendToUnclearEnds(review());
        }
        return rebuilt;
    }

    private MailDraft edited(MailDraft opened) {
        MailDraft withLetter = composer.useLetter(opened, "reminder").withoutAttachment(TERMS);
        UploadRef upload = composer.upload(withLetter, "note.txt", new ByteArrayInputStream(new byte[] {'a'}));
        return composer.attachLinkedFile(withLetter, "plan").attach(upload).cc("libre@ailleurs.fr");
    }

    /** One recipient that may be retried, one that may only be sent to again. */
    private void sendToUnclearEnds(Review ready) {
        host.transport = (mail, context) -> HostWorld.answering(mail,
            each -> each.role() == RecipientRole.TO ? RecipientStatus.IN_DOUBT : RecipientStatus.DEFERRED);
        composer.send(ready.id(), ready.digest());
        host.answering(RecipientStatus.ACCEPTED);
    }

    Review review() {
        return Objects.requireNonNull(review, "led to the review at least");
    }

    String uploadId() {
        return draft.attachments(AttachmentSource.UPLOAD).get(0).id();
    }
}
