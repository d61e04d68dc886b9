/**
 * Invoices, quotes and reports as PDF and Word: a record goes in, bytes come out. What a host has long before it sends mails, so nothing
 * here knows that it does; {@code mail} hands these documents to the library in a few lines.
 *
 * <p>Read {@link com.logisav.examples.fieldservice.documents.InvoicePdf} first. PDFs are drawn on a {@link
 * com.logisav.examples.fieldservice.documents.Sheet} with an embedded font (Liberation Sans, SIL Open Font License, out of PDFBox's own
 * jar); the Word file is a zip of XML that a {@link com.logisav.examples.fieldservice.documents.WordFile} writes. All words are in the
 * record's language.
 */
@NullMarked
package com.logisav.examples.fieldservice.documents;

import org.jspecify.annotations.NullMarked;
