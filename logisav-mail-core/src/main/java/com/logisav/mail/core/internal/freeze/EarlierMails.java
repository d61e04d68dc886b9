package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.EarlierAttempts;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.receipt.JournalEntry;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices that a mail went, or may have gone, to the same address about the same record before. */
final class EarlierMails {

    private final Journal journal;
    private final PermissionGate gate;

    EarlierMails(Journal journal, PermissionGate gate) {
        this.journal = journal;
        this.gate = gate;
    }

    /** What the journal knows of the record now. */
    EarlierAttempts look(Admitted admitted) {
        return EarlierAttempts.about(admitted.ref(), journal, admitted.context());
    }

    /** Warnings where the actor may send again, otherwise blocking alerts; a permission that this relied on is added to the others. */
    List<MailAlert> alerts(Admitted admitted, Manifest manifest, EarlierAttempts earlier, List<PermissionRequest> relied) {
        Map<EmailAddress, Finding> findings = new LinkedHashMap<>();
        manifest.recipients()
            .forEach(each -> find(each, manifest, earlier.entries()).ifPresent(finding -> findings.put(each.address(), finding)));
        if (findings.isEmpty()) {
            return List.of();
        }
        boolean maySendAgain = gate.noting(relied::add)
            .allows(PermissionRequest.of(Permission.SEND_AGAIN, admitted.ref()), admitted.context());
        List<MailAlert> alerts = new ArrayList<>();
        findings.forEach((address, finding) -> alerts.add(alert(address, finding, maySendAgain, admitted)));
        return alerts;
    }

    private record Finding(AlertCode code, JournalEntry entry) {}

    /** The newest tells most: what was in doubt and then sent again has arrived. */
    private static Optional<Finding> find(Recipient recipient, Manifest manifest, List<JournalEntry> entries) {
        return entries.stream().map(entry -> find(recipient.address(), manifest, entry)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Finding> find(EmailAddress address, Manifest manifest, JournalEntry entry) {
        if (EarlierAttempts.isInDoubt(entry, address)) {
            return Optional.of(new Finding(AlertCode.ATTEMPT_IN_DOUBT, entry));
        }
        boolean sent = EarlierAttempts.isAccepted(entry, address) && EarlierAttempts.sharesDocument(entry.manifest(), manifest);
        return sent ? Optional.of(new Finding(AlertCode.ALREADY_SENT, entry)) : Optional.empty();
    }

    private static MailAlert alert(EmailAddress address, Finding finding, boolean maySendAgain, Admitted admitted) {
        String started = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(admitted.context().actorLocale())
            .format(finding.entry().startedAt().atZone(admitted.context().recordZone()));
        Map<String, Object> facts = Map.of("address", address.readable(), "actor", finding.entry().actorName(), "started", started);
        return maySendAgain ? MailAlert.warning(finding.code(), Field.RECIPIENTS, facts)
            : MailAlert.blocking(finding.code(), Field.RECIPIENTS, facts);
    }
}
