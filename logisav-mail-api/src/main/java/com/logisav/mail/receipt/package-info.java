/**
 * RECEIPT: what is remembered. A {@link com.logisav.mail.receipt.DeliveryReceipt} is manifest and transmission; a {@link
 * com.logisav.mail.receipt.JournalEntry} is an attempt, with its receipt once it has ended; {@link com.logisav.mail.receipt.JournalValues}
 * are an entry as plain values, for a journal in a database. Read {@code JournalEntry} first.
 */
@NullMarked
package com.logisav.mail.receipt;

import org.jspecify.annotations.NullMarked;
