package com.logisav.mail.smtp;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, once. Whoever asks meanwhile waits for it, and nobody else does. */
final class Made<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Made(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T present = made;
        if (present == null) {
            present = maker.get();
            made = present;
        }
        return present;
    }
}
