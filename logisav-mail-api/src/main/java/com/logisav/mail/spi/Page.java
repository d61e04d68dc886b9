package com.logisav.mail.spi;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of a long list.
 *
 * @param items   in order, unmodifiable
 * @param hasMore whether there is a page after this one
 * @param <T>     what is listed
 */
public record Page<T>(List<T> items, boolean hasMore) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /** Nothing, and nothing more. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false);
    }

    /** The page asked for, out of a list that is there as a whole. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        int from = (int) Math.min(request.offset(), all.size());
        int to = Math.min(from + request.size(), all.size());
        return new Page<>(all.subList(from, to), to < all.size());
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), hasMore);
    }

    /** The same page without some of its items. */
    public Page<T> filter(Predicate<? super T> kept) {
        return new Page<>(items.stream().filter(kept).toList(), hasMore);
    }

    /** How many, not what. */
    @Override
    public String toString() {
        return "Page[items=" + items.size() + (hasMore ? ", more]" : "]");
    }
}
