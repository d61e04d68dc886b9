package com.logisav.mail.core.internal.assemble;

import com.logisav.mail.about.Actor;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Uploads;
import com.logisav.mail.core.internal.file.FileIntake;
import com.logisav.mail.core.internal.file.TakenFile;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.MailDraft;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Takes files from outside: bounded while they are read, looked at, and only then stored. */
public final class UploadIntake {

    private final AttachmentPolicy policy;
    private final FileIntake intake;
    private final Uploads uploads;

    /** An intake into these uploads. */
    public UploadIntake(AttachmentPolicy policy, FileIntake intake, Uploads uploads) {
        this.policy = policy;
        this.intake = intake;
        this.uploads = uploads;
    }

    /**
     * Reads and stores a file.
     *
     * @param bytes read to its end or to the limit, not closed
     * @throws AttachmentRefusedException where the policy refuses it; nothing is stored
     * @throws ContentUnreadableException where the stream or the store fails; nothing is stored
     */
    public UploadRef take(Admitted admitted, MailDraft draft, String name, InputStream bytes) {
        FileName cleaned = FileName.of(name);
        refuseOneTooMany(draft, cleaned);
        try (TakenFile taken = intake.take(cleaned, bytes::transferTo)) {
            try (InputStream stored = taken.open()) {
                String token = uploads.put(admitted.context().actor(), admitted.ref(), stored);
                return new UploadRef(token, cleaned, taken.mediaType(), taken.length());
            }
        } catch (IOException e) {
            throw ContentUnreadableException.of("An upload", e);
        }
    }

    private void refuseOneTooMany(MailDraft draft, FileName name) {
        if (draft.attachments().size() >= policy.maxFiles()) {
            throw AttachmentRefusedException.of(AttachmentRefusal.TOO_MANY_FILES, name,
                Map.of("value", draft.attachments().size() + 1, "limit", policy.maxFiles()));
        }
    }

    /**
     * Removes an actor's uploads of a draft that will not be sent. Needs no permission: it gives nothing, and others' tokens lead nowhere.
     */
    public void discard(Actor actor, MailDraft draft) {
        draft.attachments(AttachmentSource.UPLOAD).forEach(upload -> uploads.remove(actor, draft.about(), upload.reference()));
    }
}
