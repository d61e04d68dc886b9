package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.ARRAY;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs small test classes, as hosts write them, and looks at how they end. */
class ExtensionLifecycleTest {

    private static Events run(Class<?>... tests) {
        return EngineTestKit.engine("junit-jupiter").selectors(Arrays.stream(tests).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2").execute().testEvents();
    }

    @Test
    void a_static_extension_starts_each_test_with_nothing_sent() {
        run(SmallTests.TwoInARow.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void one_test_instance_for_all_starts_each_test_with_nothing_sent() {
        run(SmallTests.OneInstanceForAll.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void what_a_hosts_wiring_took_once_is_good_for_every_test() {
        run(SmallTests.WiredOnce.class).assertStatistics(events -> events.started(2).succeeded(2));
        run(SmallTests.WiredTogether.class).assertStatistics(events -> events.started(2).succeeded(2));
        run(SmallTests.WiredOnceOverSmtp.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void what_was_taken_and_prepared_before_all_tests_is_the_same_for_each() {
        run(SmallTests.KeepsWhatItTook.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void one_extension_for_two_tests_at_once_is_refused_and_leaves_the_first_alone() {
        Events events = run(SmallTests.TwoAtOnceInOne.class);
        events.assertStatistics(statistics -> statistics.started(2).succeeded(1).failed(1));
        events.failed().assertThatEvents().singleElement()
            .satisfies(failed -> assertThat(failed.getRequiredPayload(TestExecutionResult.class).getThrowable()).get()
                .isInstanceOf(IllegalStateException.class).asString().contains("make it a field of the test's instance", "(PER_CLASS)")
                .containsPattern("serves \\S+TwoAtOnceInOne\\.one \\(one\\(\\)\\) at this moment, and cannot serve \\S+TwoAtOnceInOne\\.other \\("));
    }

    @Test
    void each_class_finds_what_it_prepared_itself_and_each_test_what_its_instance_did() {
        run(SmallTests.PreparesInItsOneInstance.class, SmallTests.FirstToPrepare.class, SmallTests.NextToPrepare.class)
            .assertStatistics(events -> events.started(8).succeeded(8));
    }

    @Test
    void a_class_that_shares_an_extension_with_one_that_has_not_ended_is_refused() {
        TestHost host = new TestHost(InMemoryOutbox::new, Optional.empty(), List.of());
        host.beginClass("[class:A]");
        host.beginClass("[class:A]/[nested-class:B]");
        assertThatThrownBy(() -> host.beginClass("[class:AB]")).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("[class:A], and cannot serve those of [class:AB] meanwhile");
        host.endClass("[class:AB]");
        host.endClass("[class:A]/[nested-class:B]");
        host.endClass("[class:A]");
        host.beginClass("[class:AB]");
    }

    @Test
    void an_instance_that_is_made_during_a_test_leaves_it_alone() {
        TestHost host = new TestHost(InMemoryOutbox::new, Optional.empty(), List.of());
        host.beginInstance();
        host.begin();
        host.invoices.put(SampleInvoice.of("F-1"));
        host.beginInstance();
        MailContext context = MailContext.of(SampleActors.secretary());
        assertThat(host.invoices.find("F-1", context)).isPresent();
        host.end();
        host.beginInstance();
        assertThat(host.invoices.find("F-1", context)).isEmpty();
    }

    @Test
    void a_failure_says_where_the_clock_stood_by_chance_in_the_last_line_of_its_trace() {
        Throwable failure = failure(SmallTests.Fails.class);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(trace.toString().lines()).last().isEqualTo("\tSuppressed: if time plays a part here, "
            + "mail.clock().set(Instant.parse(\"" + SmallTests.Fails.start + "\")) shows it again");
    }

    @Test
    void a_failure_does_not_speak_of_a_clock_that_the_test_set_itself() {
        Throwable failure = failure(SmallTests.FailsAtATimeOfItsOwn.class);
        assertThat(failure).isInstanceOf(AssertionError.class).hasNoSuppressedExceptions();
    }

    private static Throwable failure(Class<?> test) {
        return run(test).failed().stream().findFirst().orElseThrow().getRequiredPayload(TestExecutionResult.class).getThrowable()
            .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(classes = {SmallTests.LeavesFaultsInMemory.class, SmallTests.LeavesFaultsOverSmtp.class})
    void a_fault_that_met_nothing_fails_the_test_at_its_end_unless_it_failed_before(Class<?> test) {
        Events events = run(test);
        events.assertStatistics(statistics -> statistics.started(3).succeeded(1).failed(2));
        assertThat(events.failed().stream().map(failed -> failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow()))
            .hasSize(2).anySatisfy(failure -> assertThat(failure).hasMessageStartingWith("expected 1 mail to be sent")
                .extracting(Throwable::getSuppressed, ARRAY).satisfiesExactly(
                    faults -> assertThat(faults).asString().contains(
                        "in vain were given\n  unavailable(): no mail came that could meet it"),
                    clock -> assertThat(clock).asString().contains("shows it again")))
            .anySatisfy(failure -> assertThat(failure).hasMessage("""
                expected every fault of failNext(..) to meet a mail, but in vain were given
                  %s: the mail about invoice#F-1 goes to compta@boulangerie-lefevre.example, not to chef@clientt.example
                  unavailable(): no mail came that could meet it
                  held(): no mail came that could meet it""".formatted(Fault.refusing("chef@clientt.example", 550, "x")
                .and(Fault.deferring("compta@boulangerie-lefevre.example", 450, "x")))));
    }

    @Test
    void a_recording_transport_over_smtp_is_refused_in_words() {
        run(SmallTests.TakesARecordingTransportOverSmtp.class).failed().assertThatEvents().singleElement()
            .satisfies(failed -> assertThat(failed.getRequiredPayload(TestExecutionResult.class).getThrowable()).get().asString()
                .contains("ParameterResolutionException: Over SMTP there is no RecordingTransport. Make the parameter a MailTransport"));
    }

    @Test
    void an_extension_that_is_registered_twice_is_one() {
        run(SmallTests.RegisteredTwice.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void what_a_field_prepared_is_there_in_a_nested_test() {
        run(SmallTests.WhatWasPreparedBefore.class).assertStatistics(events -> events.started(1).succeeded(1));
    }

    @Test
    void tests_that_run_at_once_do_not_see_each_others_mails() {
        run(SmallTests.TwoAtOnce.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void tests_that_run_at_once_over_smtp_have_a_server_each() {
        run(SmallTests.TwoServersAtOnce.class).assertStatistics(events -> events.started(2).succeeded(2));
    }

    @Test
    void a_parameter_that_is_not_of_the_test_kit_is_left_to_others() {
        run(SmallTests.TakesAStranger.class).failed().assertThatEvents().singleElement()
            .satisfies(failed -> assertThat(failed.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .get().isInstanceOf(ParameterResolutionException.class));
    }

    @Test
    void without_greenmail_it_says_what_to_add() {
        assertThatThrownBy(() -> OptionalLibrary.GREENMAIL.require(ClassLoader.getPlatformClassLoader())).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("overSmtp() needs GreenMail").hasMessageContaining("<artifactId>greenmail-junit5</artifactId>")
            .hasMessageContaining("<artifactId>jakarta.mail</artifactId>");
    }
}
