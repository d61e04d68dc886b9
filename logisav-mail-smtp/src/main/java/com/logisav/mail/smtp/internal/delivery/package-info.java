/**
 * Not for hosts. In come a mail and its bytes, out goes a {@code Transmission}: what became of each recipient. Read {@link
 * com.logisav.mail.smtp.internal.delivery.Delivery} first, then {@code Carriage} (one mail's way) and {@code MailTransaction} (what is said).
 *
 * <p>Angus Mail greets, reads the server's offer, begins TLS and authenticates ({@code SmtpConnection} extends its transport). The connection
 * below is ours ({@code WireSocket}), and so is the mail's own dialogue: Angus waits for each reply before it says the next, hides which
 * reply ended a transaction, writes mails line by line, and looks through the class path for each part. What is said is written down as it is
 * answered ({@code Conversation}), and {@code Classification} turns that into outcomes; exceptions decide nothing.
 *
 * <p>Connections are kept between mails. Commons Pool, which is well kept and small, does the bounding and the fair waiting; it pools {@code
 * Slot}s, which may be empty, so that the mail that needs a connection opens it, outside of any lock and with its own outcome, and never
 * another on its behalf. Its evictor, JMX and validation stay off.
 */
@NullMarked
package com.logisav.mail.smtp.internal.delivery;

import org.jspecify.annotations.NullMarked;
