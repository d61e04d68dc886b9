/**
 * HTML to PDF: in come a merged page, style rules and pictures, out go the bytes of a tagged PDF that an archive takes. The only place that
 * sees openhtmltopdf and PDFBox.
 *
 * <p>{@code PdfEngine} goes through the steps: {@code PageParser} reads the HTML, {@code Pictures} finds and checks what it shows, {@code
 * SealedResources} refuses everything else, {@code Fonts} embeds the letters, {@code Metadata} makes equal documents equal bytes.
 */
@NullMarked
package com.logisav.mail.documents.internal.pdf;

import org.jspecify.annotations.NullMarked;
