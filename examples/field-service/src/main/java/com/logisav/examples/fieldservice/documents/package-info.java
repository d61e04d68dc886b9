/**
 * Words and files that the application has long before it sends mails, so nothing here knows that it does. Invoices, quotes and reports are not
 * here: the library has them ready-made, and {@code mail} says what stands on them. The Word file of a commissioning is no code at all:
 * {@code commissioning.docx} lies beside this package as a resource, with merge fields, and the library fills it. It is kept as the file that it
 * is, of 4 kB, so that whoever changes it opens it in Word, and no build stands between.
 *
 * <p>{@link com.logisav.examples.fieldservice.documents.NotePdf} stands for a PDF that somebody else made, drawn on a {@link
 * com.logisav.examples.fieldservice.documents.Sheet} with an embedded font (Liberation Sans, SIL Open Font License, out of PDFBox's own jar).
 */
@NullMarked
package com.logisav.examples.fieldservice.documents;

import org.jspecify.annotations.NullMarked;
