package com.logisav.mail.outcome;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an SMTP server answered: reply code (RFC 5321, section 4.2), enhanced status code (RFC 3463) and text. Immutable.
 *
 * <p>The text is the server's own words, made harmless: control characters become spaces, at most 512 characters are kept. It often repeats
 * the recipient's address, so it is not for logs.
 */
public final class ServerReply {

    private static final int MAX_TEXT = 512;
    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|$)");

    /** As Postfix, Exim, Sendmail and Exchange have it; "open relay" is what a block list says of others. */
    private static final Pattern RELAY = Pattern.compile(
        "(?i)relay(?:ing)? (?:access )?(?:is )?(?:denied|not permitted|not allowed|prohibited)|(?:unable|not permitted|not allowed) to relay");

    private final int code;
    private final @Nullable String enhancedCode;
    private final String text;

    private ServerReply(int code, @Nullable String enhancedCode, String text) {
        this.code = code;
        this.enhancedCode = enhancedCode;
        this.text = text;
    }

    /**
     * A reply as it was read.
     *
     * @param code three digits, 200 to 599
     * @param text what followed the code, lines joined; an enhanced code at its start is taken apart where it agrees with the reply's class
     */
    public static ServerReply of(int code, String text) {
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("an SMTP reply code is 200 to 599: " + code);
        }
        String clean = printable(Objects.requireNonNull(text, "text"));
        Matcher enhanced = ENHANCED.matcher(clean);
        boolean agrees = enhanced.find() && clean.charAt(0) - '0' == code / 100;
        return agrees ? new ServerReply(code, enhanced.group(1), clean.substring(enhanced.end()).strip()) : new ServerReply(code, null, clean);
    }

    /** What cannot be shown is a space, spaces in a row are one. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (isPrintable(codePoint) && codePoint != ' ') {
                kept.appendCodePoint(codePoint);
            } else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
        String folded = kept.toString().strip();
        int length = folded.codePointCount(0, folded.length());
        return length <= MAX_TEXT ? folded : folded.substring(0, folded.offsetByCodePoints(0, MAX_TEXT)).stripTrailing();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Three digits. */
    public int code() {
        return code;
    }

    /** For example {@code 5.1.1}; empty where the server gave none. */
    public Optional<String> enhancedCode() {
        return Optional.ofNullable(enhancedCode);
    }

    /** The server's words, without the codes. */
    public String text() {
        return text;
    }

    /** Whether the server said yes (2xx). */
    public boolean isPositive() {
        return code / 100 == 2;
    }

    /** Whether the server waits for more before it says yes or no (3xx). */
    public boolean isIntermediate() {
        return code / 100 == 3;
    }

    /** Whether the server said "later" (4xx). */
    public boolean isTransient() {
        return code / 100 == 4;
    }

    /** Whether the server said no (5xx). */
    public boolean isPermanent() {
        return code / 100 == 5;
    }

    /**
     * Whether the server says that it passes on no mail to such an address for whoever asked: 5.7.54, which is Exchange's, or words like "relay
     * access denied" with 5.7.1 or without an enhanced code.
     */
    public boolean isRelayDenied() {
        if (!isPermanent() || (enhancedCode != null && !enhancedCode.equals("5.7.1"))) {
            return isPermanent() && "5.7.54".equals(enhancedCode);
        }
        return RELAY.matcher(text).find();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerReply that
            && that.code == code && Objects.equals(that.enhancedCode, enhancedCode) && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, enhancedCode, text);
    }

    /** Codes alone: the text may hold an address. */
    @Override
    public String toString() {
        return "ServerReply[" + code + (enhancedCode == null ? "]" : " " + enhancedCode + "]");
    }
}
