package com.logisav.mail.core.internal.assemble;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import java.util.List;

/** Makes the draft that a compose window opens with; its alerts are raised by the check that follows. */
public final class DraftAssembler {

    private final OpeningWords words;

    /** An assembler with this source of words. */
    public DraftAssembler(OpeningWords words) {
        this.words = words;
    }

    /** Recipients, default message and documents of the record. */
    public MailDraft assemble(Admitted admitted, RecordFacts facts) {
        MailDraftBuilder draft = MailDraft.builder(admitted.ref())
            .recordLabel(admitted.mailable().label())
            .recordVersion(admitted.mailable().version())
            .locale(admitted.context().recordLocale())
            .senderId(facts.senders().get(0).id())
            .attachments(facts.documents().stream().map(document -> Attachment.of(document.description())).toList());
        fillIn(facts, draft);
        words.open(admitted, draft);
        return draft.build();
    }

    private static void fillIn(RecordFacts facts, MailDraftBuilder draft) {
        List<ProposedRecipient> preselected = facts.proposed().stream().filter(ProposedRecipient::isPreselected).toList();
        draft.recipients(Recipients.of(preselected.stream().filter(DraftAssembler::isReadable).map(ProposedRecipient::parse).toList()));
        draft.unreadable(preselected.stream().filter(each -> !isReadable(each)).toList());
    }

    private static boolean isReadable(ProposedRecipient recipient) {
        return EmailAddress.problemOf(recipient.address()).isEmpty();
    }
}
