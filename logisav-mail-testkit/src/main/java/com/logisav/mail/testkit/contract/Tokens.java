package com.logisav.mail.testkit.contract;

import java.util.Set;
import java.util.stream.IntStream;

/** Looks at tokens for what a counter or a clock leaves in them. */
final class Tokens {

    private Tokens() {}

    /**
     * How many bits the tokens differ in at most: at each place, those of the signs that were seen there. What a counter, a time or a version
     * number makes is the same in most places; what is random shows nearly every sign of its alphabet in a few hundred tokens.
     */
    static double bits(Set<String> tokens) {
        int longest = tokens.stream().mapToInt(String::length).max().orElse(0);
        return IntStream.range(0, longest).mapToLong(place -> tokens.stream().map(token -> sign(token, place)).distinct().count())
            .mapToDouble(signs -> Math.log((double) signs) / Math.log(2)).sum();
    }

    /** A number without leading zeros is shorter once in a while: its end is a sign like any other. */
    private static String sign(String token, int place) {
        return place < token.length() ? token.substring(place, place + 1) : "";
    }
}
