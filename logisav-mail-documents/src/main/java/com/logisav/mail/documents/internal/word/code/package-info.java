/**
 * What a field says: its instructions, taken apart as Word does, and the words that it makes of a value. Read {@link
 * com.logisav.mail.documents.internal.word.code.FieldCode} first. Source of the rules: ECMA-376 part 1, 17.16.
 */
@NullMarked
package com.logisav.mail.documents.internal.word.code;

import org.jspecify.annotations.NullMarked;
