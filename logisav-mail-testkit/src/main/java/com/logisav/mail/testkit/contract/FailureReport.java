package com.logisav.mail.testkit.contract;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Sees to it that whatever ends a rule's test carries the rule's number and the class under test. */
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
        RuleBroken failure = RuleBroken.of(rule, subjectName(context),
            "it, or what the test was given, threw " + thrown.getClass().getName() + " (see the cause)");
        failure.initCause(thrown);
        throw failure;
    }

    /** The class under test; what was to supply it may be what threw. */
    private static String subjectName(ExtensionContext context) {
        Object test = context.getRequiredTestInstance();
        try {
            return test instanceof Contract<?> contract ? contract.subjectName() : test.getClass().getName();
        } catch (RuntimeException | Error e) {
            return "the implementation that " + test.getClass().getName() + " should supply";
        }
    }

    /** Hosts may add tests of their own to a contract. */
    private static boolean isRule(String displayName) {
        return displayName.matches("[A-Z]{3}-\\d\\d: .*");
    }
}
