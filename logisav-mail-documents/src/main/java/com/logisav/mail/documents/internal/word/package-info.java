/**
 * From a template that a person made in Word to a document with a record's values, in two steps. Once: the archive is read ({@code zip}), its
 * parts are parsed ({@code xml}), their fields understood ({@code code}) and checked, and each part becomes a list of segments ({@code
 * merge}). For each record: the segments are written one after the other, and everything that is not a field comes out as the bytes that were
 * in the template. Read {@link com.logisav.mail.documents.internal.word.ParsedTemplate} first.
 */
@NullMarked
package com.logisav.mail.documents.internal.word;

import org.jspecify.annotations.NullMarked;
