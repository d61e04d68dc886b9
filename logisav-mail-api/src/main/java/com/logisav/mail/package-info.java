/**
 * How the library speaks when something cannot be done: every failure, refusal, alert and outcome is {@link com.logisav.mail.Worded}, with
 * a stable code and a sentence in the reader's language.
 *
 * <p>The packages below, read from top to bottom, are the path of the data: a record ({@code about}), who may ({@code access}), to whom
 * ({@code address}), with what ({@code attachment}), in which words ({@code content}), proposed to a person ({@code draft}), frozen
 * ({@code message}), transmitted ({@code outcome}), remembered ({@code receipt}); and the questions that the host answers on the way
 * ({@code spi}). A package uses only itself, this one, and those above it. {@code ValueReader} is shared by those that read plain values
 * back. Read {@link com.logisav.mail.MailException} first.
 */
@NullMarked
package com.logisav.mail;

import org.jspecify.annotations.NullMarked;
