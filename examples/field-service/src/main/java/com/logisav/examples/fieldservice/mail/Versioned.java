package com.logisav.examples.fieldservice.mail;

import com.logisav.mail.content.TemplateVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Things with all their saved states, newest first. A table with a version column would do the same in one UPDATE. */
final class Versioned<K, T> {

    private final Map<K, Deque<T>> states = new LinkedHashMap<>();
    private final Function<T, Optional<TemplateVersion>> version;

    Versioned(Function<T, Optional<TemplateVersion>> version) {
        this.version = version;
    }

    synchronized Optional<T> find(K key) {
        return Optional.ofNullable(states.get(key)).map(Deque::peekFirst);
    }

    synchronized List<T> versions(K key) {
        return List.copyOf(states.getOrDefault(key, new ArrayDeque<>()));
    }

    synchronized List<T> all(Predicate<K> wanted) {
        return states.entrySet().stream().filter(entry -> wanted.test(entry.getKey())).map(entry -> entry.getValue().getFirst()).toList();
    }

    /** Saves over the state that was read; answers empty, and changes nothing, where another one is stored. */
    synchronized Optional<T> save(K key, Optional<TemplateVersion> expected, Function<Integer, T> newState) {
        if (!isStored(key, expected)) {
            return Optional.empty();
        }
        Deque<T> all = states.computeIfAbsent(key, any -> new ArrayDeque<>());
        all.addFirst(newState.apply(all.size() + 1));
        return Optional.of(all.getFirst());
    }

    synchronized boolean remove(K key, TemplateVersion expected) {
        boolean stored = isStored(key, Optional.of(expected));
        if (stored) {
            states.remove(key);
        }
        return stored;
    }

    private boolean isStored(K key, Optional<TemplateVersion> expected) {
        return find(key).flatMap(version).equals(expected);
    }
}
