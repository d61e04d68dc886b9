package com.logisav.mail.core.internal;

import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import java.util.List;
import java.util.Optional;

/**
 * A draft that was proven against the record: what a browser sent is in it only where it may be.
 *
 * @param draft       with all alerts
 * @param sender      the identity it is written under; empty where the alerts say so
 * @param attachments those of the draft that were found, in its order
 * @param granted     the permissions that this relied on
 */
public record Checked(MailDraft draft, Optional<SenderIdentity> sender, List<FoundAttachment> attachments,
    List<PermissionRequest> granted) {

    /** Whether an alert keeps it from being frozen. */
    public boolean isBlocked() {
        return draft.alerts().stream().anyMatch(MailAlert::isBlocking);
    }
}
