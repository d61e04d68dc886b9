package com.logisav.mail.smtp.internal.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of what a server says what it was told to authenticate with: some repeat the command that they do not like, and their words are
 * shown, kept and logged.
 */
final class Confidences {

    private static final String HIDDEN = "***";
    /** Shorter than that, it is a part of ordinary words. */
    private static final int TELLING = 4;
    private static final int BASE64_BITS = 6;

    private final @Nullable Pattern told;

    private Confidences(@Nullable Pattern told) {
        this.told = told;
    }

    /** Nothing to hide. */
    static Confidences none() {
        return new Confidences(null);
    }

    /** A password or a token, as it is and in base64, alone or with whatever stands before and after it there. */
    static Confidences of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String plain = Pattern.quote(new String(bytes, StandardCharsets.ISO_8859_1));
        List<String> encoded = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            encoded.add("\\S*" + Pattern.quote(encoded(bytes, before)) + "\\S*");
        }
        boolean telling = secret.length() >= TELLING;
        String all = telling ? plain + "|" + String.join("|", encoded)
            : alone(plain) + "|" + alone(Pattern.quote(Base64.getEncoder().encodeToString(bytes)));
        return new Confidences(Pattern.compile(all, Pattern.CASE_INSENSITIVE));
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
        return told == null ? said : told.matcher(said).replaceAll(HIDDEN);
    }

    @Override
    public String toString() {
        return "Confidences";
    }
}
