/**
 * Not for hosts. What is said to a server goes in, what it answers comes out, written down as it is answered. Read
 * {@link com.logisav.mail.smtp.internal.dialogue.Conversation} first; {@code Classification} turns it into outcomes, and exceptions decide
 * nothing.
 *
 * <p>Angus Mail greets, reads what the server offers, begins TLS and authenticates ({@code SmtpConnection} extends its transport). The
 * mail's own {@code Dialogue} is ours: Angus waits for each reply before it says the next, hides which reply ended a transaction, writes
 * mails line by line, and looks through the class path for each part.
 */
@NullMarked
package com.logisav.mail.smtp.internal.dialogue;

import org.jspecify.annotations.NullMarked;
