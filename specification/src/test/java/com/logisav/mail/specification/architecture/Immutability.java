package com.logisav.mail.specification.architecture;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.tika.mime.MediaType;
import org.slf4j.Logger;

/** Whether a value can change, judged from the value, through everything that it holds. What is not known is taken to be mutable. */
final class Immutability {

    private static final List<Class<?>> UNCHANGING = List.of(CharSequence.class, Number.class, Boolean.class, Character.class, Class.class,
        Pattern.class, Locale.class, Charset.class, Currency.class, MathContext.class, URI.class, UUID.class, Comparator.class, Logger.class,
        VarHandle.class, MediaType.class);
    private static final Set<Class<?>> UNCHANGING_NUMBERS = Set.of(Byte.class, Short.class, Integer.class, Long.class, Float.class,
        Double.class, BigDecimal.class, BigInteger.class);
    private static final List<String> UNCHANGING_COLLECTIONS = List.of("java.util.ImmutableCollections$", "java.util.Collections$Unmodifiable",
        "java.util.Collections$Empty", "java.util.Collections$Singleton");

    private Immutability() {
    }

    /** Why the value may change; empty when it cannot. */
    static Optional<String> whyMutable(Object value) {
        return whyMutable(value, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<String> whyMutable(Object value, Set<Object> seen) {
        if (value == null || !seen.add(value)) {
            return Optional.empty();
        }
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return IntStream.range(0, Array.getLength(value)).mapToObj(place -> Array.get(value, place))
                .map(element -> whyMutable(element, seen)).flatMap(Optional::stream).findFirst();
        }
        if (isUnchanging(value, type)) {
            return Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(inside -> whyMutable(inside, seen));
        }
        if (UNCHANGING_COLLECTIONS.stream().anyMatch(type.getName()::startsWith)) {
            return whyAnElementIsMutable(value, seen);
        }
        if (type.getName().startsWith("com.logisav.")) {
            return whyAFieldIsMutable(value, type, seen);
        }
        return Optional.of("a " + type.getName());
    }

    private static boolean isUnchanging(Object value, Class<?> type) {
        if (value instanceof Number) {
            return UNCHANGING_NUMBERS.contains(type);
        }
        if (value instanceof CharSequence) {
            return value instanceof String;
        }
        boolean foreignFunction = type.isHidden() && !type.getName().startsWith("com.logisav.");
        return foreignFunction || type.getName().startsWith("java.time.") || UNCHANGING.stream().anyMatch(known -> known.isInstance(value));
    }

    private static Optional<String> whyAnElementIsMutable(Object collection, Set<Object> seen) {
        if (collection instanceof Map<?, ?> map) {
            return whyAnElementIsMutable(List.copyOf(map.entrySet()).stream()
                .<Object>mapMulti((entry, next) -> {
                    next.accept(entry.getKey());
                    next.accept(entry.getValue());
                }).toList(), seen);
        }
        return ((Collection<?>) collection).stream().map(element -> whyMutable(element, seen)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> whyAFieldIsMutable(Object value, Class<?> type, Set<Object> seen) {
        for (Class<?> level = type; level != null && level.getName().startsWith("com.logisav."); level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                String name = level.getSimpleName() + "." + field.getName();
                if (!Modifier.isFinal(field.getModifiers())) {
                    return Optional.of("a " + type.getName() + ", where " + name + " is not final");
                }
                Optional<String> inside = whyMutable(read(field, value), seen);
                if (inside.isPresent()) {
                    return Optional.of("a " + type.getName() + ", where " + name + " holds " + inside.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError("cannot read " + field, e);
        }
    }
}
