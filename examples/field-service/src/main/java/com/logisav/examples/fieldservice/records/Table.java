package com.logisav.examples.fieldservice.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows by key, in the order in which they came; one lock, since it is asked rarely. */
public final class Table<T> {

    private final Map<String, T> rows = new LinkedHashMap<>();
    private final Function<T, String> key;

    Table(Function<T, String> key) {
        this.key = key;
    }

    /** Inserts or replaces. */
    public synchronized void put(T row) {
        rows.put(key.apply(row), row);
    }

    /** The row of this key. */
    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The row of this key, which must be there. */
    public T get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no row " + id));
    }

    /** All rows. */
    public synchronized List<T> all() {
        return List.copyOf(rows.values());
    }
}
