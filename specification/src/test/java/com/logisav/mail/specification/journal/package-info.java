/**
 * Holds journal entries as plain values to their promise: all of an entry is in them, and comes back. Read {@link
 * com.logisav.mail.specification.journal.JournalValuesTest} first.
 */
@NullMarked
package com.logisav.mail.specification.journal;

import org.jspecify.annotations.NullMarked;
