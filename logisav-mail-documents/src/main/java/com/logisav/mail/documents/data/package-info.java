/**
 * What stands on a business paper, typed and checked: a host's record goes in through builders, an invoice, a quote or a report whose figures
 * add up comes out, ready for a template.
 *
 * <p>Read {@link com.logisav.mail.documents.data.InvoiceData} first. Its parts ({@link com.logisav.mail.documents.data.Party}, {@link
 * com.logisav.mail.documents.data.Line}, {@link com.logisav.mail.documents.data.Vat}, ..) only hold values, as a host has them; {@code build()}
 * of the document computes the totals, checks everything, and refuses all that is wrong at once ({@link
 * com.logisav.mail.documents.data.DocumentDataException}).
 *
 * <p>The terms are those of EN 16931-1, the European semantic model of an invoice, whose numbers (BT-1, BG-4, ..) stand in the Javadoc; the
 * rules are its business rules (BR-..), so that a structured invoice (Factur-X) can be made from the same data; none is made here. What EN 16931
 * leaves out and a French company must print comes with its article of law.
 *
 * <p>Amounts are {@link java.math.BigDecimal} in the document's one currency. Quantities and prices are exact; an amount that is computed (a
 * line, a percentage, the VAT of a rate) is rounded once, half up, away from zero where it is negative, to the decimals that are usual in the
 * currency, which are two at most (BR-DEC-01 to 28, BR-CO-17). VAT is computed for each rate on the sum of its lines, not line by line.
 */
@NullMarked
package com.logisav.mail.documents.data;

import org.jspecify.annotations.NullMarked;
