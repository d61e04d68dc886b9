package com.logisav.mail.spi;

/**
 * Which part of a long list.
 *
 * @param index from 0
 * @param size  1 to 500 items
 */
public record PageRequest(int index, int size) {

    private static final int MAX_SIZE = 500;

    /** Checks both. */
    public PageRequest {
        if (index < 0 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has an index from 0 and a size of 1 to " + MAX_SIZE);
        }
    }

    /** The first so many items. */
    public static PageRequest first(int size) {
        return new PageRequest(0, size);
    }

    /** The page after this one. */
    public PageRequest next() {
        return new PageRequest(index + 1, size);
    }

    /** How many items come before it. */
    public long offset() {
        return (long) index * size;
    }
}
