package com.logisav.mail.documents.internal.word.code;

/**
 * A switch.
 *
 * @param letter   in lower case where it is one: {@code *}, {@code @}, {@code #}, {@code b}; empty for words that no switch takes
 * @param argument what stands behind it; empty where it takes none or has none
 */
public record Switch(String letter, String argument) {

    /** Whether it is only words. */
    boolean isStray() {
        return letter.isEmpty() && !argument.isEmpty();
    }

    /** As it would be written. */
    public String written() {
        return isStray() ? argument : argument.isEmpty() ? "\\" + letter : "\\" + letter + " " + argument;
    }
}
