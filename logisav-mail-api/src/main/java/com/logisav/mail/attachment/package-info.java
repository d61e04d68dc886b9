/**
 * With what. An {@link com.logisav.mail.attachment.Attachment} is a reference in a draft (a document to render, a linked file, an
 * upload), never bytes; {@link com.logisav.mail.attachment.Content} is what can be opened when the time comes; names are labels,
 * cleaned by {@link com.logisav.mail.attachment.FileName}. Read {@code Attachment} first.
 */
@NullMarked
package com.logisav.mail.attachment;

import org.jspecify.annotations.NullMarked;
