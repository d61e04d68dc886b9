/**
 * Not for hosts. In come a mail and its bytes, out goes a {@code Transmission}: what became of each recipient. Read {@link
 * com.logisav.mail.smtp.internal.delivery.Delivery} first.
 *
 * <p>Angus Mail speaks the protocol ({@code SmtpConnection} extends its transport); the connection below it and the decisions above it are
 * ours: {@code WireSocket} opens and encrypts, {@code Conversation} writes down what was said and answered, {@code Classification} turns
 * that into outcomes. Angus' own exceptions decide nothing: a lost reply to the final dot, a reset after a refusal, and a mail that was
 * accepted before the goodbye failed look alike in them.
 */
@NullMarked
package com.logisav.mail.smtp.internal.delivery;

import org.jspecify.annotations.NullMarked;
