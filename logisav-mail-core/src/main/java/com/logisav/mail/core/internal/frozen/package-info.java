/**
 * A reviewed mail in, a token out, and back: how it is written ({@code FrozenMailFormat}) and kept ({@code FrozenMails}) between the
 * review, which stores it, and the sending, which reads it.
 */
@NullMarked
package com.logisav.mail.core.internal.frozen;

import org.jspecify.annotations.NullMarked;
