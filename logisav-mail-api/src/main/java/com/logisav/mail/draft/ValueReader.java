package com.logisav.mail.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes values of the expected kind out of an untrusted map, and says where one is missing or of another kind. */
final class ValueReader {

    /** Far above any name, subject or reference. */
    private static final int MAX_TEXT = 100_000;
    /** Far above any mail, far below what would hurt: a body with pasted pictures has some MB. */
    private static final int MAX_LONG_TEXT = 40_000_000;
    private static final int MAX_ITEMS = 5_000;

    private final String path;
    private final Map<?, ?> map;

    ValueReader(String path, Map<?, ?> map) {
        this.path = path;
        this.map = map;
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> DraftValuesException.at(path + key, "is missing"));
    }

    /** Text as long as a body may be. */
    String longText(String key) {
        return optionalText(key, MAX_LONG_TEXT).orElseThrow(() -> DraftValuesException.at(path + key, "is missing"));
    }

    Optional<String> optionalText(String key) {
        return optionalText(key, MAX_TEXT);
    }

    private Optional<String> optionalText(String key, int max) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw DraftValuesException.at(path + key, "is not text");
        }
        if (text.length() > max) {
            throw DraftValuesException.at(path + key, "is longer than " + max + " characters");
        }
        return Optional.of(text);
    }

    /** Text that names something; what the parser throws is reported as this key's. */
    <T> T parsed(String key, Function<String, T> parser) {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw DraftValuesException.at(path + key, "names nothing that is known");
        }
    }

    OptionalLong optionalNumber(String key) {
        Object value = map.get(key);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Number number) {
            return OptionalLong.of(number.longValue());
        }
        throw DraftValuesException.at(path + key, "is not a number");
    }

    ValueReader map(String key) {
        return optionalMap(key).orElseThrow(() -> DraftValuesException.at(path + key, "is missing"));
    }

    Optional<ValueReader> optionalMap(String key) {
        return map.get(key) == null ? Optional.empty() : Optional.of(nested(path + key, map.get(key)));
    }

    /** A list of maps; an absent one is an empty one, so that a browser may leave out what it does not show. */
    List<ValueReader> maps(String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw DraftValuesException.at(path + key, "is not a list");
        }
        if (list.size() > MAX_ITEMS) {
            throw DraftValuesException.at(path + key, "has more than " + MAX_ITEMS + " entries");
        }
        List<ValueReader> readers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            readers.add(nested(path + key + "[" + i + "]", list.get(i)));
        }
        return readers;
    }

    private static ValueReader nested(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> nested) {
            return new ValueReader(path + ".", nested);
        }
        throw DraftValuesException.at(path, "is not an object");
    }
}
