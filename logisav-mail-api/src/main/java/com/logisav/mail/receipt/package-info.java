/**
 * RECEIPT: what is remembered. A {@link com.logisav.mail.receipt.DeliveryReceipt} is manifest and transmission; a {@link
 * com.logisav.mail.receipt.JournalEntry} is an attempt, with its receipt once it has ended. Read {@code JournalEntry} first.
 */
@NullMarked
package com.logisav.mail.receipt;

import org.jspecify.annotations.NullMarked;
