package com.logisav.mail;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes values of the expected kind out of plain ones (maps, lists, text, numbers), and says by its key where one is missing or of another
 * kind. Keys that nobody asks for are passed over. Immutable.
 *
 * <p>Behind {@code DraftValues} and {@code JournalValues}, which are for hosts; this is for the library alone and may change in any version.
 */
public final class ValueReader {

    private final Map<?, ?> map;
    private final String path;
    private final Rules rules;

    /** How large values may be, and what is thrown. */
    private record Rules(int maxText, int maxLongText, int maxItems, BiFunction<String, String, MailException> refusal) {}

    private ValueReader(Map<?, ?> map, String path, Rules rules) {
        this.map = map;
        this.path = path;
        this.rules = rules;
    }

    /**
     * A reader of values of any size.
     *
     * @param refusal makes what is thrown of a key, such as {@code files[1].length}, and what is wrong there, as the rest of a sentence
     */
    public static ValueReader of(Map<?, ?> map, BiFunction<String, String, MailException> refusal) {
        return new ValueReader(map, "", new Rules(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, refusal));
    }

    /** The same reader, for values that somebody else may have made larger than is good; characters, and entries of a list. */
    public ValueReader upTo(int maxText, int maxLongText, int maxItems) {
        return new ValueReader(map, path, new Rules(maxText, maxLongText, maxItems, rules.refusal));
    }

    /** Text that must be there. */
    public String text(String key) {
        return there(key, optionalText(key));
    }

    /** Text that must be there, as long as a body may be. */
    public String longText(String key) {
        return there(key, Optional.ofNullable(map.get(key)).map(value -> textAt(path + key, value, rules.maxLongText)));
    }

    /** Text; empty where there is none. */
    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(map.get(key)).map(value -> textAt(path + key, value, rules.maxText));
    }

    private String textAt(String where, @Nullable Object value, int max) {
        if (!(value instanceof String text)) {
            throw refused(where, "is not text");
        }
        if (text.length() > max) {
            throw refused(where, "is longer than " + max + " characters");
        }
        return text;
    }

    /** Text that names something; what the parser throws is reported as this key's. */
    public <T> T parsed(String key, Function<String, T> parser) {
        String text = text(key);
        return known(path + key, () -> parser.apply(text));
    }

    /** A list, which must be there, of texts that each name something. */
    public <T> List<T> allParsed(String key, Function<String, T> parser) {
        return there(key, list(key, (where, value) -> {
            String text = textAt(where, value, rules.maxText);
            return known(where, () -> parser.apply(text));
        }));
    }

    /** A whole number that must be there. */
    public long number(String key) {
        return number(key, number -> number);
    }

    /** A whole number that names something; what the parser throws is reported as this key's. */
    public <T> T number(String key, LongFunction<T> parser) {
        OptionalLong number = optionalNumber(key);
        if (number.isEmpty()) {
            throw refused(path + key, "is missing");
        }
        return known(path + key, () -> parser.apply(number.getAsLong()));
    }

    /** A whole number; empty where there is none. Libraries that read every number as a floating one are fine as long as it is whole. */
    public OptionalLong optionalNumber(String key) {
        Object value = map.get(key);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!(value instanceof Number number)) {
            throw refused(path + key, "is not a number");
        }
        try {
            return OptionalLong.of(new BigDecimal(number.toString()).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw refused(path + key, "is not a whole number");
        }
    }

    /** Values below this key, which must be there. */
    public ValueReader map(String key) {
        return there(key, optionalMap(key));
    }

    /** Values below this key; empty where there are none. */
    public Optional<ValueReader> optionalMap(String key) {
        return Optional.ofNullable(map.get(key)).map(value -> nested(path + key, value));
    }

    /** A list of values, which must be there. */
    public List<ValueReader> maps(String key) {
        return there(key, list(key, this::nested));
    }

    /** A list of values; an absent one is an empty one. */
    public List<ValueReader> optionalMaps(String key) {
        return list(key, this::nested).orElse(List.of());
    }

    private ValueReader nested(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> nested) {
            return new ValueReader(nested, where + ".", rules);
        }
        throw refused(where, "is not an object");
    }

    private <T> Optional<List<T>> list(String key, BiFunction<String, @Nullable Object, T> reader) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> list)) {
            throw refused(path + key, "is not a list");
        }
        if (list.size() > rules.maxItems) {
            throw refused(path + key, "has more than " + rules.maxItems + " entries");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.add(reader.apply(path + key + "[" + i + "]", list.get(i)));
        }
        return Optional.of(read);
    }

    private <T> T there(String key, Optional<T> value) {
        return value.orElseThrow(() -> refused(path + key, "is missing"));
    }

    /** Each of these is how something that reads text or numbers says that it cannot. */
    private <T> T known(String where, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | IllformedLocaleException | MailException e) {
            throw refused(where, "names nothing that is known");
        }
    }

    private MailException refused(String where, String problem) {
        return rules.refusal.apply(where, problem);
    }

    /** Keys alone. */
    @Override
    public String toString() {
        return "ValueReader" + map.keySet();
    }
}
