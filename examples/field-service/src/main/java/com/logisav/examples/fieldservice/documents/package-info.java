/**
 * Reports as PDF, drawn by the application itself: a record goes in, bytes come out. What a host has long before it sends mails, so nothing
 * here knows that it does; {@code mail} hands these documents to the library in a few lines. Invoices and quotes are not here: the library
 * has them ready-made. The Word file of a commissioning is no code at all:
 * {@code commissioning.docx} lies beside this package as a resource, with merge fields, and the library fills it. It is kept as the file that it
 * is, of 4 kB, so that whoever changes it opens it in Word, and no build stands between.
 *
 * <p>Read {@link com.logisav.examples.fieldservice.documents.VisitReportPdf} first. PDFs are drawn on a {@link
 * com.logisav.examples.fieldservice.documents.Sheet} with an embedded font (Liberation Sans, SIL Open Font License, out of PDFBox's own
 * jar). All words are in the record's language.
 */
@NullMarked
package com.logisav.examples.fieldservice.documents;

import org.jspecify.annotations.NullMarked;
