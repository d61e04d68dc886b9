package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.FoundAttachment;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.Letters;
import com.logisav.mail.core.internal.LinkedFiles;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.internal.Uploads;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds an attachment again through record and actor, by the rule of its source; nothing of what a browser sent is believed. */
public final class AttachmentFinder {

    private final Wiring wiring;
    private final PermissionGate gate;
    private final LinkedFiles linkedFiles;
    private final Uploads uploads;
    private final Letters letters;

    /** A finder for this wiring. */
    public AttachmentFinder(Wiring wiring, PermissionGate gate, LinkedFiles linkedFiles, Uploads uploads, Letters letters) {
        this.wiring = wiring;
        this.gate = gate;
        this.linkedFiles = linkedFiles;
        this.uploads = uploads;
        this.letters = letters;
    }

    /** The same finder, asking this gate. */
    AttachmentFinder with(PermissionGate other) {
        return new AttachmentFinder(wiring, other, linkedFiles, uploads, letters);
    }

    /**
     * The attachment as it is now.
     *
     * @throws AttachmentRefusedException where it is not (any more) this record's and this actor's
     * @throws NotPermittedException      where the actor may not attach it (any more)
     */
    FoundAttachment find(Admitted admitted, List<RecordFacts.Document> documents, MailDraft draft, Attachment attachment) {
        return switch (attachment.source()) {
            case DEFAULT_DOCUMENT -> document(admitted, documents, attachment);
            case LINKED_FILE -> linkedFile(admitted, attachment);
            case UPLOAD -> upload(admitted, attachment);
            case LETTER_FILE -> letterFile(admitted, draft, attachment);
            case INLINE_IMAGE -> throw notOfRecord(attachment.name());
        };
    }

    private FoundAttachment document(Admitted admitted, List<RecordFacts.Document> documents, Attachment attachment) {
        RecordFacts.Document document = documents.stream().filter(each -> each.description().key().equals(attachment.reference()))
            .findFirst().orElseThrow(() -> notOfRecord(attachment.name()));
        return new FoundAttachment(Attachment.of(document.description()),
            out -> wiring.rendering().run(() -> render(document, admitted, out)));
    }

    private static void render(RecordFacts.Document document, Admitted admitted, OutputStream out) throws IOException {
        DefaultAttachmentRenderer renderer = document.renderer();
        HostCalls.to(DefaultAttachmentRenderer.class, renderer, admitted.ref()).askReading("", () -> {
            renderer.render(document.description(), admitted.mailable(), out, admitted.context());
            return out;
        });
    }

    private FoundAttachment linkedFile(Admitted admitted, Attachment attachment) {
        gate.require(PermissionRequest.of(Permission.ATTACH_LINKED_FILE, admitted.ref()).regarding(attachment.reference()),
            admitted.context());
        return linkedFiles.find(admitted.ref(), attachment.reference(), admitted.context())
            .map(file -> new FoundAttachment(Attachment.of(file), out -> linkedFiles.copy(file, admitted.ref(), admitted.context(), out)))
            .orElseThrow(() -> notOfRecord(attachment.name()));
    }

    private FoundAttachment upload(Admitted admitted, Attachment attachment) {
        gate.require(PermissionRequest.of(Permission.UPLOAD, admitted.ref()), admitted.context());
        Content content = uploads.find(admitted.context().actor(), admitted.ref(), attachment.reference())
            .orElseThrow(() -> AttachmentRefusedException.of(AttachmentRefusal.UPLOAD_NOT_FOUND, attachment.name(), Map.of()));
        Attachment known = content.length().isPresent() ? attachment.length(content.length().getAsLong()) : attachment;
        return new FoundAttachment(known, out -> uploads.copy(content, admitted.context().actor(), admitted.ref(), out));
    }

    private FoundAttachment letterFile(Admitted admitted, MailDraft draft, Attachment attachment) {
        String letterId = draft.origin().template();
        gate.require(PermissionRequest.of(Permission.USE_LETTER, admitted.ref()).regarding(letterId), admitted.context());
        LetterTemplate letter = (draft.origin().isLetter() ? letters.find(letterId, admitted) : Optional.<LetterTemplate>empty())
            .orElseThrow(() -> notOfRecord(attachment.name()));
        LetterFile file = letter.files().stream().filter(each -> each.id().equals(attachment.reference())).findFirst()
            .orElseThrow(() -> notOfRecord(attachment.name()));
        return new FoundAttachment(Attachment.of(AttachmentSource.LETTER_FILE, file.id(), file.name()), out -> letters.copy(letter, file, admitted, out));
    }

    private static AttachmentRefusedException notOfRecord(FileName name) {
        return AttachmentRefusedException.of(AttachmentRefusal.FILE_NOT_OF_RECORD, name, Map.of());
    }
}
