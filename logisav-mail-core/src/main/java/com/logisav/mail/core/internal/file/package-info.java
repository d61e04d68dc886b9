/**
 * A stream from anywhere in, a file out that was read once, bounded, hashed and looked at, or a refusal ({@code FileIntake}). Knows
 * nothing of mails, records or hosts. Read {@code FileIntake} first, then {@code ContentInspector}.
 */
@NullMarked
package com.logisav.mail.core.internal.file;

import org.jspecify.annotations.NullMarked;
