package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.FoundAttachment;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.LinkedFiles;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.internal.Uploads;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** Finds an attachment again through record and actor, by the rule of its source; nothing of what a browser sent is believed. */
public final class AttachmentFinder {

    private final Wiring wiring;
    private final PermissionGate gate;
    private final LinkedFiles linkedFiles;
    private final Uploads uploads;

    /** A finder for this wiring. */
    public AttachmentFinder(Wiring wiring, PermissionGate gate, LinkedFiles linkedFiles, Uploads uploads) {
        this.wiring = wiring;
        this.gate = gate;
        this.linkedFiles = linkedFiles;
        this.uploads = uploads;
    }

    /** The same finder, asking this gate. */
    AttachmentFinder with(PermissionGate other) {
        return new AttachmentFinder(wiring, other, linkedFiles, uploads);
    }

    /**
     * The attachment as it is now.
     *
     * @throws AttachmentRefusedException where it is not (any more) this record's and this actor's
     * @throws NotPermittedException      where the actor may not attach it (any more)
     */
    public FoundAttachment find(Admitted admitted, RecordFacts facts, MailDraft draft, Attachment attachment) {
        return switch (attachment.source()) {
            case DEFAULT_DOCUMENT -> document(admitted, facts, attachment);
            case LINKED_FILE -> linkedFile(admitted, attachment);
            case UPLOAD -> upload(admitted, attachment);
            case LETTER_FILE -> letterFile(admitted, draft, attachment);
            case INLINE_IMAGE -> throw notOfRecord(attachment.name());
        };
    }

    private FoundAttachment document(Admitted admitted, RecordFacts facts, Attachment attachment) {
        RecordFacts.Document document = facts.document(attachment.reference()).orElseThrow(() -> notOfRecord(attachment.name()));
        return new FoundAttachment(Attachment.of(document.description()), out -> render(document, admitted, out));
    }

    private void render(RecordFacts.Document document, Admitted admitted, OutputStream out) throws IOException {
        DefaultAttachmentRenderer renderer = document.renderer();
        try {
            wiring.rendering().run(() -> {
                renderer.render(document.description(), admitted.mailable(), out, admitted.context());
                return out;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while rendering", e);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private FoundAttachment linkedFile(Admitted admitted, Attachment attachment) {
        gate.require(PermissionRequest.of(Permission.ATTACH_LINKED_FILE, admitted.ref()).regarding(attachment.reference()),
            admitted.context());
        return linkedFiles.find(admitted.ref(), attachment.reference(), admitted.context())
            .map(file -> new FoundAttachment(Attachment.of(file).named(attachment.name()), out -> copy(linkedFiles.open(file, admitted.context()), out)))
            .orElseThrow(() -> notOfRecord(attachment.name()));
    }

    private FoundAttachment upload(Admitted admitted, Attachment attachment) {
        gate.require(PermissionRequest.of(Permission.UPLOAD, admitted.ref()), admitted.context());
        Content content = uploads.find(admitted.context().actor(), admitted.ref(), attachment.reference())
            .orElseThrow(() -> AttachmentRefusedException.of(AttachmentRefusal.UPLOAD_NOT_FOUND, attachment.name(), Map.of()));
        Attachment known = content.length().isPresent() ? attachment.length(content.length().getAsLong()) : attachment;
        return new FoundAttachment(known, out -> copy(content, out));
    }

    private FoundAttachment letterFile(Admitted admitted, MailDraft draft, Attachment attachment) {
        String letterId = draft.origin().template();
        gate.require(PermissionRequest.of(Permission.USE_LETTER, admitted.ref()).regarding(letterId), admitted.context());
        TemplateRepository templates = wiring.templates();
        HostCalls calls = HostCalls.to(TemplateRepository.class, templates, admitted.ref());
        Optional<LetterTemplate> letter = draft.origin().isLetter()
            ? calls.ask("Return Optional.empty() for an unknown letter.", () -> templates.letter(letterId, admitted.context()))
            : Optional.empty();
        LetterFile file = letter.filter(each -> each.isFor(admitted.ref().type())).stream().flatMap(each -> each.files().stream())
            .filter(each -> each.id().equals(attachment.reference())).findFirst().orElseThrow(() -> notOfRecord(attachment.name()));
        return new FoundAttachment(attachment.named(file.name()), out -> copy(
            calls.askReading("Throw an IOException where the file cannot be read.",
                () -> templates.open(letter.orElseThrow(), file, admitted.context())), out));
    }

    private static void copy(Content content, OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
    }

    private static AttachmentRefusedException notOfRecord(FileName name) {
        return AttachmentRefusedException.of(AttachmentRefusal.FILE_NOT_OF_RECORD, name, Map.of());
    }
}
