package com.logisav.mail.smtp.internal.dialogue;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a server says it can do, as far as it changes what is said to it.
 *
 * @param pipelining commands may follow each other without waiting (RFC 2920)
 * @param size       mails may be announced with their length (RFC 1870)
 * @param sizeLimit  the largest mail in bytes; empty where none is named
 */
public record ServiceExtensions(boolean pipelining, boolean size, OptionalLong sizeLimit) {

    static OptionalLong sizeLimit(@Nullable String parameter) {
        if (parameter == null || !parameter.strip().matches("[1-9][0-9]{0,17}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(parameter.strip()));
    }
}
