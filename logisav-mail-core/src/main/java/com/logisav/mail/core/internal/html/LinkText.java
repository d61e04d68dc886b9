package com.logisav.mail.core.internal.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What to write behind a link's words: where it leads, unless the words say so already. */
final class LinkText {

    private static final Pattern DECORATION = Pattern.compile("^https?://(www\\.)?|^www\\.|/$");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    /** Digits of a French number without its 0 or +33. */
    private static final int NATIONAL_NUMBER = 9;

    private LinkText() {}

    /** The address to write; empty where there is none, or where it would be said twice. */
    static String target(Element link) {
        String href = link.attr("href").strip();
        String lower = href.toLowerCase(Locale.ROOT);
        String text = link.text().strip();
        if (lower.startsWith("mailto:")) {
            String address = decoded(href.substring("mailto:".length()).replaceFirst("\\?.*", ""));
            return address.equalsIgnoreCase(text) ? "" : address;
        }
        if (lower.startsWith("tel:")) {
            String number = decoded(href.substring("tel:".length()));
            return number.isBlank() || national(number).equals(national(text)) ? "" : number;
        }
        return href.startsWith("#") || bare(href).equals(bare(text)) ? "" : href;
    }

    private static String bare(String link) {
        return DECORATION.matcher(link.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String national(String number) {
        String digits = NOT_A_DIGIT.matcher(number).replaceAll("");
        return digits.substring(Math.max(0, digits.length() - NATIONAL_NUMBER));
    }

    private static String decoded(String escaped) {
        try {
            String decoded = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.chars().anyMatch(Character::isISOControl) ? escaped : decoded;
        } catch (IllegalArgumentException e) {
            return escaped;
        }
    }
}
