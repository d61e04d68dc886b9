/**
 * Not for hosts. In come settings and how far to try them, out goes a {@code SettingsCheck}: what works, and what to change. No mail is
 * sent. Read {@link com.logisav.mail.smtp.internal.check.Rehearsal} first, then {@code Diagnosis}.
 */
@NullMarked
package com.logisav.mail.smtp.internal.check;

import org.jspecify.annotations.NullMarked;
