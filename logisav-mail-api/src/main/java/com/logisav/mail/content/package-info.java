/**
 * In which words. Templates with merge fields come from the host as {@link com.logisav.mail.content.DefaultMessage}s and {@link
 * com.logisav.mail.content.LetterTemplate}s; a {@link com.logisav.mail.content.FieldCatalog} says which fields a type of record
 * has, {@link com.logisav.mail.content.MergeFields} what one record has in them; the {@link
 * com.logisav.mail.content.SenderIdentity} brings the signature. Read {@code FieldCatalog} first.
 */
@NullMarked
package com.logisav.mail.content;

import org.jspecify.annotations.NullMarked;
