package com.logisav.mail.smtp.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of what a server says what it was told to authenticate with: some repeat the command that they do not like, and their words are
 * shown, kept and logged.
 */
public final class Redaction {

    private static final String HIDDEN = "***";
    /** Shorter than that, it is a part of ordinary words. */
    private static final int TELLING = 4;
    private static final int BASE64_BITS = 6;
    private static final String SPACES = " \t\r\n";

    private final @Nullable Pattern told;
    private final @Nullable Pattern encoded;

    private Redaction(@Nullable Pattern told, @Nullable Pattern encoded) {
        this.told = told;
        this.encoded = encoded;
    }

    /** Nothing to hide. */
    public static Redaction none() {
        return new Redaction(null, null);
    }

    /** A password or a token, as it is and in base64, alone or with whatever stands before and after it there. */
    public static Redaction of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String plain = Pattern.quote(new String(bytes, StandardCharsets.ISO_8859_1));
        if (secret.length() < TELLING) {
            return new Redaction(pattern(alone(plain) + "|" + alone(Pattern.quote(Base64.getEncoder().encodeToString(bytes)))), null);
        }
        String encoded = IntStream.range(0, 3).mapToObj(before -> Pattern.quote(encoded(bytes, before))).collect(Collectors.joining("|"));
        return new Redaction(pattern(plain), pattern(encoded));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static String alone(String word) {
        return "(?<!\\S)" + word + "(?!\\S)";
    }

    /** What is the same in base64 whatever stands around it, when so many bytes come before it. */
    private static String encoded(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int from = (before * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
        int until = shifted.length * Byte.SIZE / BASE64_BITS;
        return Base64.getEncoder().encodeToString(shifted).substring(from, until);
    }

    /**
     * The same without it.
     *
     * @param said bytes as Latin-1
     */
    String without(String said) {
        String open = encoded == null ? said : withoutWords(encoded, said);
        return told == null ? open : told.matcher(open).replaceAll(HIDDEN);
    }

    /** The same without the words that something was found in. A pattern with the words around it would look at each letter for each of them. */
    private static String withoutWords(Pattern part, String said) {
        StringBuilder rest = new StringBuilder();
        Matcher found = part.matcher(said);
        int copied = 0;
        while (found.find(copied)) {
            int word = found.start();
            while (word > copied && !isSpace(said.charAt(word - 1))) {
                word--;
            }
            rest.append(said, copied, word).append(HIDDEN);
            copied = found.end();
            while (copied < said.length() && !isSpace(said.charAt(copied))) {
                copied++;
            }
        }
        return rest.append(said, copied, said.length()).toString();
    }

    private static boolean isSpace(char letter) {
        return SPACES.indexOf(letter) >= 0;
    }

    @Override
    public String toString() {
        return "Redaction";
    }
}
