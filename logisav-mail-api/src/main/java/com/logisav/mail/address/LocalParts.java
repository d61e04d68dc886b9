package com.logisav.mail.address;

import org.jspecify.annotations.Nullable;

/** The part before the {@code @}: a dot-atom of RFC 5322 in ASCII. */
final class LocalParts {

    static final int MAX_ADDRESS = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~";

    private LocalParts() {}

    /** What is wrong with an address as far as its domain need not be looked at; null where nothing is. */
    static @Nullable AddressProblem problemBeforeDomain(String address) {
        if (address.isEmpty()) {
            return AddressProblem.ADDRESS_EMPTY;
        }
        if (address.codePoints().anyMatch(LocalParts::isInvisible)) {
            return AddressProblem.ADDRESS_CONTROL_CHARACTER;
        }
        int at = address.lastIndexOf('@');
        if (at <= 0 || at == address.length() - 1) {
            return AddressProblem.ADDRESS_WITHOUT_AT;
        }
        return problemOf(address.substring(0, at));
    }

    private static @Nullable AddressProblem problemOf(String localPart) {
        if (localPart.startsWith("\"")) {
            return AddressProblem.ADDRESS_QUOTED;
        }
        if (localPart.codePoints().anyMatch(c -> c > 0x7F)) {
            return AddressProblem.ADDRESS_NON_ASCII_LOCAL_PART;
        }
        if (localPart.startsWith(".") || localPart.endsWith(".") || localPart.contains("..")
            || !localPart.chars().allMatch(LocalParts::isAtextOrDot)) {
            return AddressProblem.ADDRESS_SYNTAX;
        }
        return localPart.length() > MAX_LOCAL_PART ? AddressProblem.ADDRESS_TOO_LONG : null;
    }

    private static boolean isAtextOrDot(int c) {
        return c == '.' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || ATEXT.indexOf(c) >= 0;
    }

    /** Controls, line and paragraph separators, surrogates alone; joiners are left to the domain's rules, which name them better. */
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }
}
