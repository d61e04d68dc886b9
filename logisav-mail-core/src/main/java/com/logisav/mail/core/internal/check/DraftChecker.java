package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Checked;
import com.logisav.mail.core.internal.FoundAttachment;
import com.logisav.mail.core.internal.Letters;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.internal.html.PlainText;
import com.logisav.mail.core.internal.words.AttachmentAnnounced;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves a draft against the record: what a browser sent stays only where it may, and everything else becomes an alert. */
public final class DraftChecker {

    private final PermissionGate gate;
    private final RecipientCheck recipients;
    private final WordsCheck words;
    private final AttachmentCheck attachments;

    /** A checker for this wiring. */
    public DraftChecker(AttachmentPolicy policy, PermissionGate gate, Letters letters, AttachmentFinder finder) {
        this.gate = gate;
        this.recipients = new RecipientCheck(policy);
        this.words = new WordsCheck(letters);
        this.attachments = new AttachmentCheck(policy, finder);
    }

    /** The draft as it may stand, with all alerts, blocking ones first. */
    public Checked check(Admitted admitted, RecordFacts facts, MailDraft draft) {
        List<MailAlert> alerts = new ArrayList<>(facts.alerts());
        List<PermissionRequest> granted = new ArrayList<>();
        CheckRun asked = new CheckRun(admitted, facts, gate.noting(granted::add), alerts);
        MailDraftBuilder proven = draft.toBuilder()
            .recordLabel(admitted.mailable().label())
            .locale(admitted.context().recordLocale());
        Optional<SenderIdentity> sender = sender(facts, draft, proven, alerts);
        recipients.check(asked, draft, proven);
        words.check(asked, draft, proven);
        List<FoundAttachment> found = attachments.check(asked, draft, proven);
        announced(proven.build(), alerts);
        recordChanged(admitted, draft, alerts);
        alerts.sort(Comparator.comparing(MailAlert::severity));
        return new Checked(proven.alerts(alerts).build(), sender, found, granted);
    }

    private static Optional<SenderIdentity> sender(RecordFacts facts, MailDraft draft, MailDraftBuilder proven, List<MailAlert> alerts) {
        String asked = draft.senderId().orElse(facts.senders().get(0).id());
        Optional<SenderIdentity> sender = facts.sender(asked);
        if (sender.isEmpty()) {
            alerts.add(MailAlert.blocking(AlertCode.SENDER_NOT_AVAILABLE, Field.SENDER, Map.of()));
        }
        proven.senderId(asked);
        return sender;
    }

    /** By the words as they will leave, and what hangs on the mail; an image inside them is nothing that one attaches. */
    private static void announced(MailDraft proven, List<MailAlert> alerts) {
        String body = proven.body().isHtml() ? PlainText.of(proven.body().value()) : proven.body().value();
        if (proven.attachments().isEmpty() && AttachmentAnnounced.in(proven.subject() + "\n" + body)) {
            alerts.add(MailAlert.warning(AlertCode.ATTACHMENT_ANNOUNCED, Field.ATTACHMENTS, Map.of()));
        }
    }

    private static void recordChanged(Admitted admitted, MailDraft draft, List<MailAlert> alerts) {
        String now = admitted.mailable().version().value();
        String then = draft.recordVersion().value();
        if (!now.isEmpty() && !then.isEmpty() && !now.equals(then)) {
            alerts.add(MailAlert.warning(AlertCode.RECORD_CHANGED, Field.RECORD, Map.of("record", admitted.mailable().label())));
        }
    }
}
