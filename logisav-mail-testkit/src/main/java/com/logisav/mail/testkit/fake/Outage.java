package com.logisav.mail.testkit.fake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fake throws in place of answers, about everything or about one thing, until it recovers. Safe for concurrent use. */
final class Outage implements Restorable {

    private final Map<Object, RuntimeException> some = new HashMap<>();
    private @Nullable RuntimeException all;

    synchronized void fail(RuntimeException failure) {
        all = failure;
    }

    synchronized void failFor(Object thing, RuntimeException failure) {
        some.put(thing, failure);
    }

    synchronized void recover() {
        all = null;
        some.clear();
    }

    /** Throws what is said of everything, or of this thing. */
    synchronized void check(Object thing) {
        check();
        RuntimeException failure = some.get(thing);
        if (failure != null) {
            throw failure;
        }
    }

    /** Throws what is said of everything. */
    synchronized void check() {
        if (all != null) {
            throw all;
        }
    }

    @Override
    public synchronized Runnable remember() {
        RuntimeException allThen = all;
        Map<Object, RuntimeException> someThen = Map.copyOf(some);
        return () -> restore(allThen, someThen);
    }

    private synchronized void restore(@Nullable RuntimeException allThen, Map<Object, RuntimeException> someThen) {
        recover();
        all = allThen;
        some.putAll(someThen);
    }
}
