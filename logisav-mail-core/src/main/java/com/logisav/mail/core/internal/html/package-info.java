/**
 * Any HTML in, HTML that a mail may hold out ({@code HtmlCleaner}), with the text that stands beside it ({@code PlainText}) and the images
 * that stood in it ({@code InlineImages}). Knows nothing of mails, records or hosts. Read {@code HtmlCleaner} first.
 */
@NullMarked
package com.logisav.mail.core.internal.html;

import org.jspecify.annotations.NullMarked;
