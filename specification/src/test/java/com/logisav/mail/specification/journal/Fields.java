package com.logisav.mail.specification.journal;

import com.logisav.mail.MailException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of the library's values, whatever an accessor shows of them. */
final class Fields {

    private static final String OURS = MailException.class.getPackageName();

    private final Set<String> filled = new TreeSet<>();
    private final Set<String> all = new TreeSet<>();

    private Fields() {}

    /** Those in these values and in what they hold that are empty wherever they stand: {@code SmtpTransaction.queueId}. */
    static Set<String> neverFilledIn(Collection<?> values) {
        Fields fields = new Fields();
        values.forEach(fields::look);
        fields.all.removeAll(fields.filled);
        return fields.all;
    }

    private void look(Object value) {
        if (value instanceof Iterable<?> several && !value.getClass().getName().startsWith(OURS)) {
            several.forEach(this::look);
        } else if (value.getClass().getName().startsWith(OURS) && !(value instanceof Enum)) {
            fieldsOf(value).forEach(field -> look(value, field));
        }
    }

    private void look(Object owner, Field field) {
        String name = owner.getClass().getSimpleName() + "." + field.getName();
        all.add(name);
        Object value = read(owner, field);
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            filled.add(name);
            look(value);
        }
    }

    private static Stream<Field> fieldsOf(Object value) {
        return Arrays.stream(value.getClass().getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static Object read(Object owner, Field field) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
