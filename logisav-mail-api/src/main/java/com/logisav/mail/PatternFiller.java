package com.logisav.mail;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts arguments into a pattern in one pass, so that a value that looks like a placeholder stays a value. */
final class PatternFiller {

    /** A placeholder, or a part in brackets. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?::(bytes|words|slot|type))?\\}");
    private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)\\]|" + PLACEHOLDER.pattern());
    private static final long KILO = 1000;

    private final Wording wording;
    private final Map<String, Object> arguments;
    private final Locale locale;

    PatternFiller(Wording wording, Map<String, Object> arguments, Locale locale) {
        this.wording = wording;
        this.arguments = arguments;
        this.locale = locale;
    }

    String fill(String pattern) {
        return PIECE.matcher(pattern).replaceAll(piece -> Matcher.quoteReplacement(
            piece.group(1) == null ? filled(piece.group(), piece.group(2), piece.group(3)) : optional(piece.group(1))));
    }

    /** What stands in brackets is said only where everything in it has a value. */
    private String optional(String part) {
        boolean complete = PLACEHOLDER.matcher(part).results().allMatch(placeholder -> hasValue(placeholder.group(1)));
        return complete ? PLACEHOLDER.matcher(part).replaceAll(placeholder -> Matcher.quoteReplacement(
            filled(placeholder.group(), placeholder.group(1), placeholder.group(2)))) : "";
    }

    private boolean hasValue(String name) {
        Object value = arguments.get(name);
        return value != null && !value.toString().isEmpty();
    }

    private String filled(String written, String name, String form) {
        Object value = arguments.get(name);
        if (value == null) {
            return written;
        }
        if ("words".equals(form)) {
            return wording.pattern(value.toString(), locale).orElse(value.toString());
        }
        if ("slot".equals(form) || "type".equals(form)) {
            return Stream.of(value.toString().split(", ")).map(each -> label(form, each)).collect(Collectors.joining(", "));
        }
        return value instanceof Number number ? number(number, "bytes".equals(form)) : value.toString();
    }

    /** What people call a slot or a type; one of the host's own has a label where the host's wording has one, and its name otherwise. */
    private String label(String form, String name) {
        return wording.pattern((form + "_" + name.replace('-', '_')).toUpperCase(Locale.ROOT), locale).orElse(name);
    }

    private String number(Number number, boolean asBytes) {
        return asBytes ? bytes(number.longValue()) : NumberFormat.getInstance(locale).format(number);
    }

    /** Decimal units (1 MB is 1,000,000 bytes), as mail programs and file managers show them. */
    private String bytes(long bytes) {
        boolean french = locale.getLanguage().equals("fr");
        String[] units = french ? new String[] {"octets", "ko", "Mo", "Go"} : new String[] {"bytes", "kB", "MB", "GB"};
        double amount = bytes;
        int unit = 0;
        while (amount >= KILO && unit < units.length - 1) {
            amount /= KILO;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(amount) + "\u00A0" + units[unit];
    }
}
