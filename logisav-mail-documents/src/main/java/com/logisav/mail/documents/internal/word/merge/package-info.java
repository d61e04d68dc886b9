/**
 * A part as segments: bytes that stay, values that come between them, segments that are repeated. Made once for a template, written for each
 * record. Read {@link com.logisav.mail.documents.internal.word.merge.PartCompiler} first.
 */
@NullMarked
package com.logisav.mail.documents.internal.word.merge;

import org.jspecify.annotations.NullMarked;
