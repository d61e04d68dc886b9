package com.logisav.mail.benchmarks.harness;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a contender is told, by name: plain text, since it crosses from one JVM into another. Immutable. */
public final class Setting {

    private static final Setting EMPTY = new Setting(Map.of());

    private final Map<String, String> values;

    private Setting(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Setting empty() {
        return EMPTY;
    }

    /** The same, and this; neither may hold tabs or line ends. */
    public Setting with(String name, Object value) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        changed.put(name, value.toString());
        return new Setting(changed);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the setting has no " + name + ": " + values.keySet());
        }
        return value;
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    List<String> fields() {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
    }

    static Setting ofFields(List<String> fields) {
        Setting setting = EMPTY;
        for (String field : fields) {
            int equals = field.indexOf('=');
            setting = setting.with(field.substring(0, equals), field.substring(equals + 1));
        }
        return setting;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
