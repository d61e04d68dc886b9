package com.logisav.mail.core.internal.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names what was taken out of a text, each once, in the order it was met. Names come from outside, so they are bounded and plain: they end
 * up in a sentence for a person.
 */
final class Removals {

    private static final int MAX = 50;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9:_-]{1,30}");

    private final Set<String> names = new LinkedHashSet<>();

    /** {@code <script>}. */
    void element(String name) {
        add("<" + plain(name) + ">");
    }

    /** {@code onclick}. */
    void attribute(String name) {
        add(plain(name));
    }

    /** {@code style: position}. */
    void style(String property) {
        add("style: " + plain(property));
    }

    /** {@code href: javascript}. */
    void link(String scheme) {
        add("href: " + plain(scheme));
    }

    /** {@code src: http image}. */
    void image(String kind) {
        add("src: " + plain(kind) + " image");
    }

    List<String> names() {
        return List.copyOf(names);
    }

    private void add(String name) {
        if (names.size() < MAX) {
            names.add(name);
        }
    }

    private static String plain(String name) {
        return PLAIN.matcher(name).matches() ? name : "?";
    }
}
