/**
 * TRANSMISSION: what the server said. A {@link com.logisav.mail.outcome.Transmission} has one {@link
 * com.logisav.mail.outcome.RecipientOutcome} for each recipient and the {@link com.logisav.mail.outcome.SmtpTransaction}s that led
 * to them. It says what the server took, never that a mail was delivered. A {@link
 * com.logisav.mail.outcome.SettingsCheck} says whether it would take one. Read {@code Transmission} first.
 */
@NullMarked
package com.logisav.mail.outcome;

import org.jspecify.annotations.NullMarked;
