package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.smtp.internal.dialogue.Cause;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What ended an attempt beside the server's replies.
 *
 * @param cause          what it was
 * @param contentFailure the class of what a file's stream threw
 * @param length         bytes of the mail
 * @param exceededLimit  the server's limit, where the mail is larger and was not offered
 */
record TransactionEnd(Cause cause, Optional<String> contentFailure, long length, OptionalLong exceededLimit) {}
