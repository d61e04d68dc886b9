/**
 * FROZEN: exactly what will leave. A {@link com.logisav.mail.message.Review} comes out of a draft: ready or blocked, with a {@link
 * com.logisav.mail.message.Manifest} to show and a digest to send by; {@link com.logisav.mail.message.OutgoingMail} carries the
 * frozen parts to a transport. Read {@code Review} first.
 */
@NullMarked
package com.logisav.mail.message;

import org.jspecify.annotations.NullMarked;
