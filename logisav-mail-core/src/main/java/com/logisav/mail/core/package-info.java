/**
 * The way in: {@link com.logisav.mail.core.LogisavMail} is built once from what the host implements; a {@link
 * com.logisav.mail.core.Composer} takes an actor from a record to a draft, a review and a receipt. {@link
 * com.logisav.mail.core.RecordType} describes a host's class with lambdas; {@link com.logisav.mail.core.DefaultMessages} and {@link
 * com.logisav.mail.core.LetterTemplates} administer the templates. Read {@code LogisavMail} first.
 */
@NullMarked
package com.logisav.mail.core;

import org.jspecify.annotations.NullMarked;
