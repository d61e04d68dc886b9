package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.Permission;
import com.logisav.mail.address.AddressProblem;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import java.util.Map;

/** Tells recipients that belong to the record from free ones, which need a permission. */
final class RecipientCheck {

    private final AttachmentPolicy policy;

    RecipientCheck(AttachmentPolicy policy) {
        this.policy = policy;
    }

    void check(CheckRun run, MailDraft draft, MailDraftBuilder proven) {
        Recipients recipients = Recipients.of(draft.recipients().all().stream().map(each -> explained(each, run.facts())).toList());
        proven.recipients(recipients);
        proven.offered(run.facts().known().values().stream().filter(each -> !recipients.contains(each.address())).toList());
        draft.unreadable().forEach(each -> run.alert(MailAlert.blocking(AlertCode.RECIPIENT_INVALID, Field.RECIPIENTS, unreadable(each))));
        run.facts().proposed().stream().filter(RecipientCheck::isOfferedInVain)
            .forEach(each -> run.alert(MailAlert.warning(AlertCode.RECIPIENT_INVALID, Field.RECIPIENTS, unreadable(each))));
        recipients.all().stream().limit(policy.maxRecipients()).forEach(each -> checkFree(each, run));
        if (recipients.isEmpty()) {
            run.alert(MailAlert.blocking(AlertCode.NO_RECIPIENT, Field.RECIPIENTS, Map.of()));
        }
        if (recipients.size() > policy.maxRecipients()) {
            run.alert(MailAlert.blocking(AlertCode.TOO_MANY_RECIPIENTS, Field.RECIPIENTS,
                Map.of("value", recipients.size(), "limit", policy.maxRecipients())));
        }
    }

    /** The reason is the resolver's, never what came back: it is what a person trusts an address by. */
    private static Recipient explained(Recipient recipient, RecordFacts facts) {
        Recipient known = facts.known().get(recipient.address());
        return recipient.because(known == null ? "" : known.reason().orElse(""));
    }

    /** Cannot be offered, and must not vanish in silence: somebody may correct the record. */
    private static boolean isOfferedInVain(ProposedRecipient recipient) {
        return !recipient.isPreselected() && EmailAddress.problemOf(recipient.address()).isPresent();
    }

    private static Map<String, Object> unreadable(ProposedRecipient recipient) {
        String problem = EmailAddress.problemOf(recipient.address()).map(AddressProblem::code).orElse("");
        return Map.of("address", recipient.address(), "problem", problem);
    }

    private static void checkFree(Recipient recipient, CheckRun run) {
        String address = recipient.address().readable();
        if (!run.facts().known().containsKey(recipient.address()) && !run.allows(Permission.ADD_FREE_RECIPIENT, address)) {
            run.alert(MailAlert.blocking(AlertCode.FREE_RECIPIENT_NOT_PERMITTED, Field.RECIPIENTS, Map.of("address", address)));
        }
    }
}
