package com.logisav.mail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** A suite that is skipped by mistake would look like one that passed. */
class NeedsConditionTest {

    private static final Map<String, String> AT_HOME = Map.of("PATH", "/usr/bin:/bin");
    private static final Map<String, String> IN_CI = Map.of("PATH", "/usr/bin:/bin", NeedsCondition.VARIABLE, "required");

    @Needs(programs = "sh", packages = "dash")
    private static final class WhatIsThere {}

    @Needs(programs = {"sh", "a-program-that-nobody-has"}, packages = "nobody-has-it")
    private static final class WhatIsNot {}

    @Needs(programs = "sh", packages = "dash", user = "root")
    private static final class WhatRootMay {}

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private ConditionEvaluationResult evaluate(Map<String, String> environment, Class<?> test) {
        PrintStream print = new PrintStream(console, true, StandardCharsets.UTF_8);
        return new NeedsCondition(environment, "anne", print).evaluate(test.getAnnotation(Needs.class));
    }

    @Test
    void what_is_there_is_used() {
        assertThat(evaluate(IN_CI, WhatIsThere.class).isDisabled()).isFalse();
    }

    @Test
    void what_is_missing_skips_the_tests_and_is_named() {
        ConditionEvaluationResult result = evaluate(AT_HOME, WhatIsNot.class);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("missing for the acceptance suite: a-program-that-nobody-has (Debian: apt-get install"
            + " nobody-has-it)");
        assertThat(console.toString(StandardCharsets.UTF_8)).startsWith("SKIPPED, missing for the acceptance suite:");
    }

    @Test
    void what_is_missing_fails_the_tests_in_CI() {
        assertThatThrownBy(() -> evaluate(IN_CI, WhatIsNot.class)).isInstanceOf(AssertionError.class)
            .hasMessageContaining("a-program-that-nobody-has");
    }

    @Test
    void what_one_may_not_run_is_missing() {
        assertThat(evaluate(AT_HOME, WhatRootMay.class).getReason()).hasValueSatisfying(
            reason -> assertThat(reason).contains("the rights of root"));
    }
}
