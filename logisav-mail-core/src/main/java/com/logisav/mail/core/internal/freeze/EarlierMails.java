package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.PageRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Notices that a mail went, or may have gone, to the same address about the same record before. */
final class EarlierMails {

    /** Attempts looked at, newest first. */
    private static final int HORIZON = 200;

    private final Journal journal;
    private final PermissionGate gate;

    EarlierMails(Journal journal, PermissionGate gate) {
        this.journal = journal;
        this.gate = gate;
    }

    /** Warnings where the actor may send again, otherwise blocking alerts; a permission that this relied on is added to the others. */
    List<MailAlert> alerts(Admitted admitted, Manifest manifest, List<PermissionRequest> relied) {
        List<JournalEntry> entries = journal.about(admitted.ref(), PageRequest.first(HORIZON), admitted.context()).items();
        Map<EmailAddress, Finding> findings = new LinkedHashMap<>();
        manifest.recipients().forEach(each -> find(each, manifest, entries).ifPresent(finding -> findings.put(each.address(), finding)));
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
        if (isInDoubt(entry, address)) {
            return Optional.of(new Finding(AlertCode.ATTEMPT_IN_DOUBT, entry));
        }
        boolean sent = has(entry, address, RecipientStatus.ACCEPTED) && sharesDocument(entry.manifest(), manifest);
        return sent ? Optional.of(new Finding(AlertCode.ALREADY_SENT, entry)) : Optional.empty();
    }

    private static boolean isInDoubt(JournalEntry entry, EmailAddress address) {
        return entry.hasEnded() ? has(entry, address, RecipientStatus.IN_DOUBT) : entry.envelope().contains(address);
    }

    private static boolean has(JournalEntry entry, EmailAddress address, RecipientStatus status) {
        return entry.transmission().flatMap(transmission -> transmission.outcome(address))
            .filter(outcome -> outcome.status() == status).isPresent();
    }

    /**
     * A rendered document is the same by its key, since two renderings of one invoice may differ by a date; any other file by its bytes.
     */
    private static boolean sharesDocument(Manifest one, Manifest other) {
        return one.attachments().stream().anyMatch(file -> other.attachments().stream().anyMatch(each -> isSame(file, each)));
    }

    private static boolean isSame(ManifestFile one, ManifestFile other) {
        boolean rendered = one.source() == AttachmentSource.DEFAULT_DOCUMENT && other.source() == AttachmentSource.DEFAULT_DOCUMENT;
        return rendered ? one.reference().equals(other.reference()) : Objects.equals(one.sha256(), other.sha256());
    }

    private static MailAlert alert(EmailAddress address, Finding finding, boolean maySendAgain, Admitted admitted) {
        String started = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(admitted.context().actorLocale())
            .format(finding.entry().startedAt().atZone(admitted.context().zone()));
        Map<String, Object> facts = Map.of("address", address.readable(), "actor", finding.entry().actorName(), "started", started);
        return maySendAgain ? MailAlert.warning(finding.code(), Field.RECIPIENTS, facts)
            : MailAlert.blocking(finding.code(), Field.RECIPIENTS, facts);
    }
}
