/**
 * Sending mails: ours beside Simple Java Mail, Spring, Angus Mail, and a raw socket as the limit, all into the same {@link
 * com.logisav.mail.benchmarks.mail.sink.Sink} in a process of its own. Start with {@link com.logisav.mail.benchmarks.mail.MailSuite}.
 */
@NullMarked
package com.logisav.mail.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
