package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What a host does not have is said in the report, and never counted as proved. */
class DeclaredTest {

    /** A host that serves one company. */
    static class OneCompany extends Contracts.LinkedFiles {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without("one company only");
        }
    }

    private static String reason(Event aborted) {
        return aborted.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage();
    }

    @Test
    void what_is_declared_missing_is_reported_as_not_run_with_rule_and_reason() {
        Events tests = EngineTestKit.engine("junit-jupiter").selectors(selectClass(OneCompany.class)).execute().testEvents();
        List<String> aborted = tests.aborted().stream().map(DeclaredTest::reason).toList();
        assertThat(tests.failed().count()).isZero();
        assertThat(aborted).containsExactlyInAnyOrder("LFS-01 declared not to apply: one company only",
            "LFS-02 declared not to apply: one company only");
        assertThat(tests.succeeded().count()).isEqualTo(tests.started().count() - 2);
    }

    @Test
    void what_is_declared_missing_is_missing_for_a_reason() {
        assertThatThrownBy(() -> Declared.without(" ")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("what is declared missing is missing for a reason");
    }
}
