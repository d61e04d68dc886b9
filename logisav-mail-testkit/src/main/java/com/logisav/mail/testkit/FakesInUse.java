package com.logisav.mail.testkit;

import com.logisav.mail.core.LogisavMailBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which fakes somebody asks: a test that prepares another one proves nothing. What a host puts in the place of a fake may ask it all the
 * same, where it took it while it was being put there.
 */
final class FakesInUse {

    private final Map<Object, String> taken = new HashMap<>();
    private final Set<Object> replaced = new HashSet<>();
    private boolean isWired;

    /**
     * A fake, for a test or a host.
     *
     * @param name the extension's method that hands it out
     * @throws IllegalStateException where nobody asks it
     */
    synchronized <T> T take(String name, T fake) {
        if (replaced.contains(fake)) {
            throw new IllegalStateException("Nobody asks the " + name + " of this extension: what was given to host(..) has its own in their"
                + " place. Prepare those. Where they ask these, call " + name + "() inside of what is given to host(..), not before it.");
        }
        taken.put(fake, name);
        return fake;
    }

    /**
     * Lets a host write to a builder that has these fakes.
     *
     * @throws IllegalStateException where it put something in the place of one that was handed out before
     */
    void wire(LogisavMailBuilder builder, Consumer<LogisavMailBuilder> host, Collection<?> fakes) {
        Map<Object, String> before = takenSoFar();
        host.accept(builder);
        synchronized (this) {
            isWired = true;
            fakes.stream().filter(fake -> !builder.isAsking(fake) && !taken.containsKey(fake)).forEach(replaced::add);
            taken.putAll(before);
        }
        before.forEach((fake, name) -> take(name, fake));
    }

    private synchronized Map<Object, String> takenSoFar() {
        Map<Object, String> before = new HashMap<>(taken);
        taken.clear();
        return before;
    }

    /** Whether the library asks it, or a wiring that took it may. */
    synchronized boolean isAsked(Object fake) {
        return taken.containsKey(fake) || (isWired && !replaced.contains(fake));
    }
}
