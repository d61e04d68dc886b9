/**
 * The archive that a Word document is. Read by its own code, since what is untouched must leave with the very bytes it came with, packed as it
 * was, which {@code java.util.zip} cannot do; packing itself is {@code java.util.zip}'s. Read {@link
 * com.logisav.mail.documents.internal.word.zip.Archive} first. Format: APPNOTE.TXT 6.3.
 */
@NullMarked
package com.logisav.mail.documents.internal.word.zip;

import org.jspecify.annotations.NullMarked;
