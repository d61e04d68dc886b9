package com.logisav.mail.documents.internal.word.code;

import java.text.DateFormatSymbols;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What <code>\@</code> asks for (ECMA-376 part 1, 17.16.4.1): {@code dd/MM/yyyy}, {@code dddd d MMMM yyyy}, {@code HH:mm}. Words are in the
 * record's language. Letters are those of the standard, which Word stores whatever language it speaks; others count only in quotation marks.
 */
final class DatePicture {

    private static final Map<String, String> PATTERNS = Map.ofEntries(
        Map.entry("d", "d"), Map.entry("dd", "dd"), Map.entry("ddd", "EEE"), Map.entry("dddd", "EEEE"),
        Map.entry("M", "M"), Map.entry("MM", "MM"), Map.entry("MMM", "MMM"), Map.entry("MMMM", "MMMM"),
        Map.entry("y", "yy"), Map.entry("yy", "yy"), Map.entry("yyyy", "yyyy"), Map.entry("Y", "yy"), Map.entry("YY", "yy"),
        Map.entry("YYYY", "yyyy"), Map.entry("D", "d"), Map.entry("DD", "dd"), Map.entry("DDD", "EEE"), Map.entry("DDDD", "EEEE"),
        Map.entry("H", "H"), Map.entry("HH", "HH"), Map.entry("h", "h"), Map.entry("hh", "hh"),
        Map.entry("m", "m"), Map.entry("mm", "mm"), Map.entry("s", "s"), Map.entry("ss", "ss"));

    private final String picture;
    private final boolean timed;

    private DatePicture(String picture, boolean timed) {
        this.picture = picture;
        this.timed = timed;
    }

    /** Empty where a letter in it has no meaning. */
    static Optional<DatePicture> parse(String picture) {
        Scan scan = new Scan(picture, Locale.ROOT);
        return !picture.isEmpty() && scan.run() ? Optional.of(new DatePicture(picture, scan.timed)) : Optional.empty();
    }

    /** Whether it shows hours, minutes or seconds, which a date has not. */
    boolean isTimed() {
        return timed;
    }

    String format(TemporalAccessor value, Locale locale) {
        Scan scan = new Scan(picture, locale);
        scan.run();
        return scan.builder.toFormatter(locale).format(value);
    }

    /** One reading of a picture. */
    private static final class Scan {

        private final String picture;
        private final Locale locale;
        private final DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        private boolean timed;

        Scan(String picture, Locale locale) {
            this.picture = picture;
            this.locale = locale;
        }

        boolean run() {
            int at = 0;
            while (at < picture.length()) {
                int next = Character.isLetter(picture.charAt(at)) ? letters(at) : other(at);
                if (next < 0) {
                    return false;
                }
                at = next;
            }
            return true;
        }

        private int letters(int at) {
            if (picture.regionMatches(true, at, "AM/PM", 0, 5)) {
                boolean capitals = picture.charAt(at) == 'A';
                String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
                builder.appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, half(halves[0], capitals), 1L, half(halves[1], capitals)));
                timed = true;
                return at + 5;
            }
            int end = at;
            while (end < picture.length() && picture.charAt(end) == picture.charAt(at)) {
                end++;
            }
            String pattern = PATTERNS.get(picture.substring(at, end));
            if (pattern == null) {
                return -1;
            }
            builder.appendPattern(pattern);
            timed |= "Hhms".indexOf(pattern.charAt(0)) >= 0;
            return end;
        }

        /** As large as in the picture, whatever the language is used to. */
        private String half(String name, boolean capitals) {
            return capitals ? name.toUpperCase(locale) : name.toLowerCase(locale);
        }

        private int other(int at) {
            if (picture.charAt(at) != '\'') {
                builder.appendLiteral(picture.charAt(at));
                return at + 1;
            }
            int end = picture.indexOf('\'', at + 1);
            builder.appendLiteral(picture.substring(at + 1, end < 0 ? picture.length() : end));
            return end < 0 ? picture.length() : end + 1;
        }
    }
}
