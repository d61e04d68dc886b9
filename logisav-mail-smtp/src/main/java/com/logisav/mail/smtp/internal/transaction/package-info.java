/**
 * Not for hosts. In come a mail and its bytes, out goes a {@code Transmission}: what became of each recipient. Read
 * {@link com.logisav.mail.smtp.internal.transaction.Delivery} first, then {@code MailTransfer} (one mail's way) and {@code MailTransaction}
 * (what is said).
 */
@NullMarked
package com.logisav.mail.smtp.internal.transaction;

import org.jspecify.annotations.NullMarked;
