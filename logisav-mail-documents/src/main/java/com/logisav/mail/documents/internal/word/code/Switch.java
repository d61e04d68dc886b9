package com.logisav.mail.documents.internal.word.code;

/**
 * A switch.
 *
 * @param letter   in lower case where it is one: {@code *}, {@code @}, {@code #}, {@code b}
 * @param argument what stands behind it; empty where it takes none or has none
 */
public record Switch(String letter, String argument) {

    /** As it would be written. */
    public String written() {
        return argument.isEmpty() ? "\\" + letter : "\\" + letter + " " + argument;
    }
}
