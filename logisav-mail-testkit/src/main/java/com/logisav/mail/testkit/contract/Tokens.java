package com.logisav.mail.testkit.contract;

import java.util.Set;

/** Looks at tokens for what a counter or a clock leaves in them. */
final class Tokens {

    private Tokens() {}

    /**
     * Whether at least so many positions hold several characters: what a counter or a time makes is the same in most.
     *
     * @param tokens of the same length, or of several
     */
    static boolean varyEverywhere(Set<String> tokens, int positions) {
        int shortest = tokens.stream().mapToInt(String::length).min().orElse(0);
        int varying = 0;
        for (int i = 0; i < shortest; i++) {
            int at = i;
            varying += tokens.stream().map(token -> token.charAt(at)).distinct().count() > 4 ? 1 : 0;
        }
        return varying >= positions;
    }
}
