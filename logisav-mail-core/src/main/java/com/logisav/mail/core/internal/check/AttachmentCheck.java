package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.core.internal.FoundAttachment;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every attachment again, and notices those that are missing. */
final class AttachmentCheck {

    /** Bytes; a host's store may say anything. */
    private static final long MORE_THAN_ANY_FILE = 1L << 48;

    private final AttachmentPolicy policy;
    private final AttachmentFinder finder;

    AttachmentCheck(AttachmentPolicy policy, AttachmentFinder finder) {
        this.policy = policy;
        this.finder = finder;
    }

    List<FoundAttachment> check(CheckRun run, MailDraft draft, MailDraftBuilder proven) {
        List<Attachment> all = new ArrayList<>();
        List<FoundAttachment> found = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Attachment attachment : draft.attachments()) {
            if (met.add(attachment.id())) {
                // Nobody is asked about more than a mail may have: a browser may name thousands, and the mail is blocked by their number.
                Optional<FoundAttachment> again = all.size() < policy.maxFiles() ? find(run, draft, attachment) : Optional.empty();
                again.ifPresent(found::add);
                all.add(again.map(FoundAttachment::attachment).orElse(attachment));
            }
        }
        proven.attachments(all);
        omittedDocuments(run, draft);
        counts(all, run);
        size(found, run);
        return found;
    }

    private Optional<FoundAttachment> find(CheckRun run, MailDraft draft, Attachment attachment) {
        try {
            return Optional.of(finder.with(run.gate()).find(run.admitted(), run.facts().documents(), draft, attachment));
        } catch (AttachmentRefusedException e) {
            if (!isOfFailedRenderer(attachment, run)) {
                run.alert(MailAlert.refused(e));
            }
        } catch (NotPermittedException e) {
            run.alert(MailAlert.blocking(AlertCode.ATTACHMENT_NOT_PERMITTED, Field.ATTACHMENTS, Map.of("file", attachment.name().text())));
        }
        return Optional.empty();
    }

    /** A document that nobody could describe has its alert already. */
    private static boolean isOfFailedRenderer(Attachment attachment, CheckRun run) {
        return attachment.source() == AttachmentSource.DEFAULT_DOCUMENT && !run.facts().alerts().isEmpty();
    }

    /** Asked of the host again, so that a draft that came back without its document gains nothing. */
    private static void omittedDocuments(CheckRun run, MailDraft draft) {
        for (RecordFacts.Document document : run.facts().documents()) {
            Attachment expected = Attachment.of(document.description());
            if (draft.attachment(expected.id()).isEmpty() && !run.allows(Permission.OMIT_DEFAULT_DOCUMENT, expected.reference())) {
                run.alert(MailAlert.blocking(AlertCode.DOCUMENT_MISSING, Field.ATTACHMENTS, Map.of("file", expected.name().text())));
            }
        }
    }

    private void counts(List<Attachment> all, CheckRun run) {
        if (all.size() > policy.maxFiles()) {
            run.alert(MailAlert.refused(AttachmentRefusedException.of(AttachmentRefusal.TOO_MANY_FILES, all.get(all.size() - 1).name(),
                Map.of("value", all.size(), "limit", policy.maxFiles()))));
        }
    }

    /** As far as it is known, and of those that were found: of the others only what came back is known. */
    private void size(List<FoundAttachment> found, CheckRun run) {
        long encoded = found.stream().mapToLong(each -> each.attachment().length().orElse(0))
            .map(length -> AttachmentPolicy.encodedLength(Math.max(0, Math.min(length, MORE_THAN_ANY_FILE)))).sum();
        if (encoded > policy.maxMailBytes()) {
            run.alert(MailAlert.blocking(AlertCode.MAIL_TOO_LARGE, Field.MAIL, Map.of("value", encoded, "limit", policy.maxMailBytes())));
        }
    }
}
