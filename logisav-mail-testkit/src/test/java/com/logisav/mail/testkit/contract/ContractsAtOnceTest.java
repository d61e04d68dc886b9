package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A host may run its tests in parallel, those of contracts too. */
class ContractsAtOnceTest {

    @Test
    void every_contract_holds_where_all_its_tests_run_at_once() {
        Events events = EngineTestKit.engine("junit-jupiter").selectors(selectClass(FakesKeepTheirContractsTest.class))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8").execute().testEvents();
        assertThat(events.failed().list()).extracting(failed -> failed.getTestDescriptor().getUniqueId() + ": "
            + failed.getRequiredPayload(TestExecutionResult.class).getThrowable().map(Throwable::toString).orElse("")).isEmpty();
        assertThat(events.succeeded().count()).isGreaterThan(100);
    }
}
