package com.example.shop;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's bills, by branch and number. */
public final class Bills {

    private record Key(String branch, String number) {}

    private final Map<Key, Bill> rows = new ConcurrentHashMap<>();

    /** Saves a bill, over an older version if there is one. */
    public void save(String branch, Bill bill) {
        rows.put(new Key(branch, bill.number()), bill);
    }

    /** The bill of this number in this branch. */
    public Optional<Bill> find(String branch, String number) {
        return Optional.ofNullable(rows.get(new Key(branch, number)));
    }
}
