package com.logisav.mail.specification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Everything is injected: two instances in one process share nothing, and a test sets the time. */
public final class StateRules {

    private static final Set<String> CLOCKS_OF_THE_SYSTEM = Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds",
        "tickMinutes");
    private static final Map<String, Set<String>> LOOK_UPS = Map.of(
        System.class.getName(), Set.of("getProperty", "getProperties", "getenv", "setProperty"),
        Locale.class.getName(), Set.of("getDefault"),
        TimeZone.class.getName(), Set.of("getDefault"),
        java.time.ZoneId.class.getName(), Set.of("systemDefault"),
        java.nio.charset.Charset.class.getName(), Set.of("defaultCharset"),
        ServiceLoader.class.getName(), Set.of("load", "loadInstalled"),
        Integer.class.getName(), Set.of("getInteger"),
        Long.class.getName(), Set.of("getLong"),
        Boolean.class.getName(), Set.of("getBoolean"));

    private StateRules() {
    }

    /**
     * Static fields are final, and what they hold cannot change: seen in the value itself, since a type such as Map does not tell. An array of
     * constants is one where only its own class can reach it.
     */
    public static ArchRule noStaticMutableStateExcept(Set<String> fieldsWithAReason) {
        return fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(new ArchCondition<>("be final and hold what cannot change") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not final"));
                        return;
                    }
                    if (fieldsWithAReason.contains(field.getFullName())) {
                        return;
                    }
                    if (field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " holds an array that others can reach"));
                        return;
                    }
                    Immutability.whyMutable(value(field)).ifPresent(
                        why -> events.add(SimpleConditionEvent.violated(field, field.getFullName() + " holds " + why)));
                }
            });
    }

    /** The time comes from the injected clock; the system's is a default only, where a caller may give another. */
    public static ArchRule timeComesFromTheInjectedClock() {
        return callsNothingThat("ask another clock than the injected one", (caller, target) ->
            asksTheTime(target) || makesAClock(target) && !hasAWayToGiveAnother(caller));
    }

    /** Nothing is looked up in the process: no system property, no default of the machine, no service loader. */
    public static ArchRule nothingIsLookedUp() {
        return callsNothingThat("look something up in the process", (caller, target) -> looksUp(target));
    }

    private static ArchRule callsNothingThat(String what, BiPredicate<JavaCodeUnit, CodeUnitAccessTarget> forbidden) {
        return classes().should(new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                caller.getCodeUnitAccessesFromSelf().stream()
                    .filter(access -> forbidden.test(access.getOrigin(), access.getTarget()))
                    .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        });
    }

    /** In a builder, beside an overload that takes the same and a clock, or in a type that answers a copy of itself on another clock. */
    private static boolean hasAWayToGiveAnother(JavaCodeUnit caller) {
        if (caller.getOwner().getSimpleName().endsWith("Builder")) {
            return true;
        }
        List<String> withClock = Stream.concat(parameters(caller), Stream.of(Clock.class.getName())).sorted().toList();
        boolean overloaded = caller.getOwner().getCodeUnits().stream()
            .filter(other -> other.getName().equals(caller.getName()))
            .anyMatch(other -> parameters(other).sorted().toList().equals(withClock));
        boolean copied = caller.getOwner().getMethods().stream()
            .filter(other -> other.getRawReturnType().equals(caller.getOwner()))
            .anyMatch(other -> parameters(other).toList().equals(List.of(Clock.class.getName())));
        return overloaded || copied;
    }

    private static Stream<String> parameters(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName);
    }

    private static boolean asksTheTime(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean withoutClock = target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.startsWith("java.time.") && target.getName().equals("now") && withoutClock
            || owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis")
            || isNewWithoutArguments(target, Date.class) || isNewWithoutArguments(target, GregorianCalendar.class)
            || owner.equals(Calendar.class.getName()) && target.getName().equals("getInstance");
    }

    private static boolean makesAClock(CodeUnitAccessTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class) && CLOCKS_OF_THE_SYSTEM.contains(target.getName());
    }

    private static boolean looksUp(CodeUnitAccessTarget target) {
        return LOOK_UPS.getOrDefault(target.getOwner().getName(), Set.of()).contains(target.getName());
    }

    private static boolean isNewWithoutArguments(CodeUnitAccessTarget target, Class<?> type) {
        return target.getOwner().isEquivalentTo(type) && target.getName().equals("<init>") && target.getRawParameterTypes().isEmpty();
    }

    private static Object value(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("cannot read " + field.getFullName(), e);
        }
    }
}
