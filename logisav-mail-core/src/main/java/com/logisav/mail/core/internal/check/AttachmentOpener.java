package com.logisav.mail.core.internal.check;

import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.FoundAttachment;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.internal.file.FileIntake;
import com.logisav.mail.core.internal.file.TakenFile;
import com.logisav.mail.draft.MailDraft;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Opens an attachment of a draft for a person to look at, under the checks that it will meet at review. */
public final class AttachmentOpener {

    private final AttachmentFinder finder;
    private final FileIntake intake;

    /** An opener of what this finder finds. */
    public AttachmentOpener(AttachmentFinder finder, FileIntake intake) {
        this.finder = finder;
        this.intake = intake;
    }

    /**
     * The attachment, rendered or read now.
     *
     * @param documents those that the record has
     * @throws AttachmentRefusedException where the draft, or the record, has no such attachment, or the policy refuses it
     * @throws ContentUnreadableException where it cannot be rendered or read
     */
    public OpenedFile open(Admitted admitted, List<RecordFacts.Document> documents, MailDraft draft, String attachmentId) {
        Attachment attachment = draft.attachment(attachmentId).orElseThrow(
            () -> AttachmentRefusedException.of(AttachmentRefusal.FILE_NOT_OF_RECORD, FileName.of(attachmentId), Map.of()));
        FoundAttachment found = finder.find(admitted, documents, draft, attachment);
        try (TakenFile taken = intake.take(found.attachment().name(), found.bytes())) {
            return new OpenedFile(taken.name(), taken.mediaType(), taken.copy());
        } catch (IOException e) {
            throw ContentUnreadableException.of("An attachment", e);
        }
    }
}
