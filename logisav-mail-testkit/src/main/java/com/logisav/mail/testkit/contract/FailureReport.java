package com.logisav.mail.testkit.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Sees to it that whatever ends a rule's test carries the rule's number and the class under test. */
final class FailureReport implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof RuleBroken || thrown instanceof TestAbortedException || !isRule(context.getDisplayName())) {
            throw thrown;
        }
        String subject = context.getTestInstance().filter(Contract.class::isInstance)
            .map(test -> ((Contract<?>) test).subjectName()).orElse("the implementation");
        RuleBroken failure = RuleBroken.of(context.getDisplayName(), subject,
            "it, or what the test was given, threw " + thrown.getClass().getName() + " (see the cause)");
        failure.initCause(thrown);
        throw failure;
    }

    /** Hosts may add tests of their own to a contract. */
    private static boolean isRule(String displayName) {
        return displayName.matches("[A-Z]{3}-\\d\\d: .*");
    }
}
