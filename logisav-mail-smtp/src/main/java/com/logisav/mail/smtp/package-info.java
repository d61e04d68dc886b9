/**
 * MIME and delivery: a frozen mail goes in, its bytes or what a server said of each recipient come out. Read {@link
 * com.logisav.mail.smtp.SmtpSettings} and {@link com.logisav.mail.smtp.SmtpTransport} first; {@link com.logisav.mail.smtp.MimeRenderer} is
 * for previews and {@code .eml} files.
 */
@NullMarked
package com.logisav.mail.smtp;

import org.jspecify.annotations.NullMarked;
