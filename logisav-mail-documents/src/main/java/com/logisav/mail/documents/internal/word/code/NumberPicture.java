package com.logisav.mail.documents.internal.word.code;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What <code>\#</code> asks for (ECMA-376 part 1, 17.16.4.2): {@code # ##0,00}, {@code #,##0.00 €;-#,##0.00 €}, in up to three parts for positive,
 * negative and zero. Immutable.
 *
 * <p>Separators are written as in the picture, which its author wrote as the language of the document does; a blank between digits becomes a
 * no-break one, so that no amount is torn apart at the end of a line. Digits that the picture has no place for before the decimals are written
 * all the same, unless it begins with {@code x}, which drops them; those behind are rounded, half up. Unlike Word, {@code #} leaves no blank where
 * there is no digit.
 */
final class NumberPicture {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_PARTS = 3;
    private static final char NO_BREAK = '\u00A0';
    /** Words in quotation marks, then what no picture here may have beside its places: a grave accent names a numbered item. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'?");
    private static final Pattern UNKNOWN = Pattern.compile("[xX`1-9]");
    /**
     * The places for digits: decimals alone, or all from the first to the last with separators between. {@code x} is the first of them, and of no
     * word, or the last of the decimals.
     */
    private static final Pattern PLACES = Pattern.compile(
        "[.,][#0]*(?:[#0]|x+)|(?:[#0]|(?<!\\p{L})x(?!\\p{L}))(?:[#0., \u00A0\u202F]*[.,][#0]*x+|[#0., \u00A0\u202F]*[#0])?");

    private final Part positive;
    private final Optional<Part> negative;
    private final Optional<Part> zero;

    private NumberPicture(Part positive, Optional<Part> negative, Optional<Part> zero) {
        this.positive = positive;
        this.negative = negative;
        this.zero = zero;
    }

    /** Empty where it is not understood. */
    static Optional<NumberPicture> parse(String picture) {
        String[] parts = picture.split(";", -1);
        if (picture.isBlank() || picture.length() > MAX_LENGTH || parts.length > MAX_PARTS) {
            return Optional.empty();
        }
        Optional<Part> first = Part.parse(parts[0]);
        Optional<Part> second = parts.length > 1 ? Part.parse(parts[1]) : first;
        Optional<Part> third = parts.length > 2 ? Part.parse(parts[2]) : first;
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NumberPicture(first.get(), parts.length > 1 ? second : Optional.empty(),
            parts.length > 2 ? third : Optional.empty()));
    }

    String format(BigDecimal number, Locale locale) {
        BigDecimal rounded = positive.round(number, locale);
        if (rounded.signum() == 0 && zero.isPresent()) {
            return zero.get().format(BigDecimal.ZERO, "", locale);
        }
        if (rounded.signum() < 0) {
            // A part of its own says how a negative number looks: in brackets, say. In another one the sign must not be lost.
            String lost = negative.isPresent() || positive.hasSign() ? "" : "-";
            return lost + negative.orElse(positive).format(number.negate(), "-", locale);
        }
        return positive.format(number, rounded.signum() > 0 ? "+" : "", locale);
    }

    /**
     * One of the parts.
     *
     * @param before what stands before the digits
     * @param places the places for digits
     * @param behind what stands behind them
     */
    private record Part(String before, String places, String behind) {

        static Optional<Part> parse(String text) {
            String bare = QUOTED.matcher(text).replaceAll(match -> "\uE000".repeat(match.group().length()));
            Matcher places = PLACES.matcher(bare);
            if (!places.find()) {
                return Optional.empty();
            }
            Part part = new Part(text.substring(0, places.start()), places.group(), text.substring(places.end()));
            String beside = bare.substring(0, places.start()) + bare.substring(places.end());
            return UNKNOWN.matcher(beside).find() || places.find() ? Optional.empty() : Optional.of(part);
        }

        BigDecimal round(BigDecimal number, Locale locale) {
            return number.setScale(Places.of(places, locale).decimals(), RoundingMode.HALF_UP);
        }

        String format(BigDecimal number, String sign, Locale locale) {
            Places shape = Places.of(places, locale);
            String digits = shape.format(number.setScale(shape.decimals(), RoundingMode.HALF_UP));
            return literal(before, sign) + digits + literal(behind, sign);
        }

        /** Whether the picture says where the sign stands. */
        boolean hasSign() {
            return Stream.of(before, behind).map(text -> QUOTED.matcher(text).replaceAll("")).anyMatch(text -> text.contains("-") || text.contains("+"));
        }

        /** Words lose their quotation marks; a sign gives way to the number's own; a blank beside digits does not break. */
        private static String literal(String text, String sign) {
            StringBuilder out = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\'') {
                    quoted = !quoted;
                } else if (!quoted && c == '+') {
                    out.append(sign);
                } else if (!quoted && c == '-') {
                    out.append(sign.equals("-") ? sign : "");
                } else {
                    out.append(c == ' ' ? NO_BREAK : c);
                }
            }
            return out.toString();
        }
    }
}
