/**
 * DRAFT: what assembly proposes to a person. A {@link com.logisav.mail.draft.MailDraft} comes in from assembly, is edited by
 * withers, turns into {@link com.logisav.mail.draft.DraftValues} for a browser and comes back as such, trusted in nothing; {@link
 * com.logisav.mail.draft.MailAlert}s say what stands in the way. Read {@code MailDraft} first.
 */
@NullMarked
package com.logisav.mail.draft;

import org.jspecify.annotations.NullMarked;
