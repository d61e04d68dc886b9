package com.logisav.mail.smtp.internal.wire;

import java.util.Optional;

/** Looks into what was thrown. Jakarta Mail keeps causes in a chain of its own, which getCause answers too. */
public final class Causes {

    private Causes() {}

    public static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
