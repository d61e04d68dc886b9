/**
 * Not for hosts. In comes an {@code OutgoingMail}, out goes a {@link com.logisav.mail.smtp.internal.mime.WireMessage}: its bytes, streamed,
 * the same each time. Read {@link com.logisav.mail.smtp.internal.mime.MessageComposer} first.
 *
 * <p>A mail has a {@link com.logisav.mail.smtp.internal.mime.Shape}; Simple Java Mail builds the message that says how the parts of such a
 * mail hang together (mixed, related, alternative, the least that it needs), and that {@link com.logisav.mail.smtp.internal.mime.Structure}
 * is filled with the mail's headers, words and files. Those never go through Simple Java Mail, because (8.12.6):
 * <ul>
 * <li>file names that are not ASCII leave as raw 8-bit bytes, and Content-IDs as encoded words, random ones besides;
 * <li>domains that are not ASCII leave raw, a Message-ID is made anew for each conversion, and one of ours would let line breaks through;
 * <li>an ASCII subject that looks like an encoded word leaves as it is and is decoded by the reader, one that is too long leaves unfolded;
 * <li>a {@code simplejavamail.properties} of the host makes it replace the images of an HTML by files, class path resources and web pages,
 *     even of an email that says no: the email is built a second time on its way, with the host's settings;
 * <li>the date is written in the JVM's zone, boundaries hold the time;
 * <li>Jakarta Mail's own writer looks for its handlers and encoders through the thread's class loader, {@code mailcap} files and system
 *     properties, each of which a host may own, and encodes byte by byte.
 * </ul>
 */
@NullMarked
package com.logisav.mail.smtp.internal.mime;

import org.jspecify.annotations.NullMarked;
