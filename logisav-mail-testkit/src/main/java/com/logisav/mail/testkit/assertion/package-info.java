/**
 * What arrived, and sentences about it. A {@link com.logisav.mail.testkit.assertion.ReceivedMail} is read from the bytes that left; {@link
 * com.logisav.mail.testkit.assertion.SentMails} asserts, and shows in a table what was sent when it fails. No assertion library is needed:
 * failures are plain {@link java.lang.AssertionError}s. Read {@code SentMails} first.
 */
@NullMarked
package com.logisav.mail.testkit.assertion;

import org.jspecify.annotations.NullMarked;
