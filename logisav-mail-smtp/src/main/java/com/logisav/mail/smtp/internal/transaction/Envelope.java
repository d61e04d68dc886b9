package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.address.EmailAddress;
import java.util.List;

/**
 * Who a mail is from and for, as the server is told.
 *
 * @param sender     where bounces go
 * @param recipients whom the mail is offered for, in order
 * @param length     bytes of the mail
 */
record Envelope(EmailAddress sender, List<EmailAddress> recipients, long length) {}
