/**
 * The story that the program tells: people at their desks write mails about records, an SMTP server takes them, and their mailboxes are
 * read back and compared with what was reviewed.
 *
 * <p>Read {@link com.logisav.examples.fieldservice.demo.Story} first: it lists the scenes, each a class of its own. A scene plays on a
 * {@code Stage}, where a {@code Desk} is one user's window; {@code Mailboxes} fetches what arrived, {@code ReceivedMail} parses it with
 * another library than the one that wrote it, and {@code Comparison} says what is not as it was reviewed.
 */
@NullMarked
package com.logisav.examples.fieldservice.demo;

import org.jspecify.annotations.NullMarked;
