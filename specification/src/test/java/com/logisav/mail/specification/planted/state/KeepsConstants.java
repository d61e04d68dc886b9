package com.logisav.mail.specification.planted.state;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

class KeepsConstants {
    static final int NUMBER = 1;
    private static final String[] WORDS = {"a"};
    private static final byte[][] MARKS = {{1}, {2}};
    static final Duration LIMIT = Duration.ofSeconds(1);
    static final Pattern PATTERN = Pattern.compile("a");
    static final Map<String, Set<Duration>> NESTED = Map.of("a", Set.of(LIMIT));
    static final Map<String, String> ORDERED = Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("a", "b")));
    static final Function<String, String> FUNCTION = text -> text + NUMBER;
    static final Value VALUE = new Value("a", List.of(new Value("b", List.of())));

    record Value(String name, List<Value> parts) {
    }
}
