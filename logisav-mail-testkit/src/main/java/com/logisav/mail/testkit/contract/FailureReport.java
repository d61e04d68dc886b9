package com.logisav.mail.testkit.contract;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Sees to it that whatever ends a rule's test carries the rule's number and the class under test; what a host's test supplies and did not
 * work is told as that, as no rule is broken by it.
 */
final class FailureReport implements BeforeAllCallback, TestExecutionExceptionHandler {

    /** One rule may have several tests, told apart by what follows the rule's words. */
    private static final String SITUATION = " \\[[a-z ]+]$";

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        boolean shared = context.getTestInstanceLifecycle().filter(TestInstance.Lifecycle.PER_CLASS::equals).isPresent();
        if (shared && Contract.class.isAssignableFrom(test)) {
            throw new IllegalStateException("a contract needs a new instance for each of its tests: remove @TestInstance(PER_CLASS) from "
                + test.getName());
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof RuleBroken || thrown instanceof TestAbortedException || !isRule(context.getDisplayName())) {
            throw thrown;
        }
        String rule = context.getDisplayName().replaceAll(SITUATION, "");
        Object test = context.getRequiredTestInstance();
        Class<?> contract = context.getRequiredTestMethod().getDeclaringClass();
        Set<String> supplying = supplying(contract);
        Optional<String> supplier = methods(thrown, test.getClass(), contract).filter(supplying::contains)
            .map(method -> test.getClass().getName() + "." + method).findFirst();
        Optional<Object> subject = subject(test);
        if (supplier.isPresent() || subject.isEmpty()) {
            throw new AssertionError(RuleBroken.number(rule) + " not tried: " + supplier.orElse(test.getClass().getName()) + " threw "
                + words(thrown) + ". The rule: " + RuleBroken.words(rule), thrown);
        }
        Optional<String> asked = methods(thrown, subject.get().getClass(), Object.class).findFirst();
        RuleBroken failure = RuleBroken.of(rule, ((Contract<?>) test).subjectName(),
            asked.orElse("it, or what the test was given,") + " threw " + words(thrown) + " (see the cause)");
        failure.initCause(thrown);
        throw failure;
    }

    /** The methods of a class, or of one above it, that were called when this was thrown, the outermost first, but for lambdas. */
    private static Stream<String> methods(Throwable thrown, Class<?> from, Class<?> below) {
        Set<String> classes = new HashSet<>();
        for (Class<?> type = from; type != null && type != below && !isOurs(type); type = type.getSuperclass()) {
            classes.add(type.getName());
        }
        List<StackTraceElement> frames = new ArrayList<>(List.of(thrown.getStackTrace()));
        Collections.reverse(frames);
        return frames.stream().filter(frame -> classes.contains(frame.getClassName()) && !frame.getMethodName().contains("$"))
            .map(frame -> frame.getMethodName() + "(..)");
    }

    /** What a contract asks its host for: other methods of a host's test may be the implementation. */
    private static Set<String> supplying(Class<?> contract) {
        Set<String> methods = new HashSet<>();
        for (Class<?> type = contract; type != null && type != Object.class; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredMethods()).filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .forEach(method -> methods.add(method.getName() + "(..)"));
        }
        return methods;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackage() == Contract.class.getPackage() && type.getSimpleName().endsWith("Contract");
    }

    private static String words(Throwable thrown) {
        return thrown.getClass().getName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    /** Empty where what was to supply it threw, or supplied nothing. */
    private static Optional<Object> subject(Object test) {
        try {
            return test instanceof Contract<?> contract ? Optional.of(contract.subject()) : Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }

    /** Hosts may add tests of their own to a contract. */
    private static boolean isRule(String displayName) {
        return displayName.matches("[A-Z]{3}-\\d\\d: .*");
    }
}
