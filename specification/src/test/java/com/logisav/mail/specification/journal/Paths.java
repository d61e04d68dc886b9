package com.logisav.mail.specification.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and changes values by their keys, written as a {@code JournalValuesException} names them: {@code manifest.files[1].length}. */
final class Paths {

    private static final Pattern INDEX = Pattern.compile("(.*)\\[([0-9]+)]");

    private Paths() {}

    /** All keys, those of maps and lists before those of what is in them. */
    static List<String> of(Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        values.forEach((key, value) -> collect(key, value, all));
        return all;
    }

    private static void collect(String path, Object value, List<String> all) {
        all.add(path);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, nested) -> collect(path + "." + key, nested, all));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), all);
            }
        }
    }

    static Object get(Map<String, Object> values, String path) {
        Matcher index = INDEX.matcher(path);
        if (index.matches()) {
            return ((List<?>) get(values, index.group(1))).get(Integer.parseInt(index.group(2)));
        }
        return parent(values, path).get(path.substring(path.lastIndexOf('.') + 1));
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> values, String path, Object value) {
        Matcher index = INDEX.matcher(path);
        if (index.matches()) {
            ((List<Object>) get(values, index.group(1))).set(Integer.parseInt(index.group(2)), value);
        } else {
            parent(values, path).put(path.substring(path.lastIndexOf('.') + 1), value);
        }
    }

    /** Removes a value; one of a list with it, so that the list is shorter. */
    static void remove(Map<String, Object> values, String path) {
        Matcher index = INDEX.matcher(path);
        if (index.matches()) {
            ((List<?>) get(values, index.group(1))).remove(Integer.parseInt(index.group(2)));
        } else {
            parent(values, path).remove(path.substring(path.lastIndexOf('.') + 1));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parent(Map<String, Object> values, String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? values : (Map<String, Object>) get(values, path.substring(0, dot));
    }
}
