package com.logisav.mail.core;

import com.logisav.mail.access.Permission;
import com.logisav.mail.draft.AlertCode;
import java.util.Set;

/** What a mail can rely on a permission for, and how it is told at rebuild and review that it may not (any more). */
enum Reliance {

    FREE_RECIPIENT(Permission.ADD_FREE_RECIPIENT, AlertCode.FREE_RECIPIENT_NOT_PERMITTED),
    UPLOAD(Permission.UPLOAD, AlertCode.ATTACHMENT_NOT_PERMITTED, "ContentStore.find"),
    LINKED_FILE(Permission.ATTACH_LINKED_FILE, AlertCode.ATTACHMENT_NOT_PERMITTED, "LinkedFileStore.find", "LinkedFileStore.open"),
    OMITTED_DOCUMENT(Permission.OMIT_DEFAULT_DOCUMENT, AlertCode.DOCUMENT_MISSING),
    LETTER(Permission.USE_LETTER, AlertCode.LETTER_NOT_AVAILABLE, "TemplateRepository.letter", "TemplateRepository.open"),
    SECOND_MAIL(Permission.SEND_AGAIN, AlertCode.ALREADY_SENT);

    final Permission permission;
    final AlertCode alert;
    /** Methods of the host that are not called once the permission is revoked. */
    final Set<String> guarded;

    Reliance(Permission permission, AlertCode alert, String... guarded) {
        this.permission = permission;
        this.alert = alert;
        this.guarded = Set.of(guarded);
    }

    /** What went before is looked up where the mail is complete, and not while it is written. */
    boolean isAskedAtRebuild() {
        return this != SECOND_MAIL;
    }
}
