package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A test that supplies the wrong things is told so: it is not the implementation's fault. */
class WhatContractsAreGivenTest {

    private static final String PACKAGE = "com.logisav.mail.testkit.contract.WhatContractsAreGivenTest$";

    static class NothingToTest extends Contracts.Recipients {
        @Override
        protected RecipientResolver resolver() {
            return null;
        }
    }

    static class SupplyThatBreaks extends Contracts.Recipients {
        @Override
        protected RecipientResolver resolver() {
            throw new IllegalStateException("no database");
        }
    }

    static class PlantsInVain extends Contracts.LinkedFiles {
        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            throw new IllegalStateException("no database");
        }
    }

    static class ParsesIdentifiers extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Parsing(right);
        }
    }

    static class Parsing extends Forwarding.Files {
        Parsing(LinkedFileStore right) {
            super(right);
        }

        @Override
        public Optional<LinkedFile> find(String id, MailableRef about, MailContext context) {
            return Long.parseLong(id) < 0 ? Optional.empty() : super.find(id, about, context);
        }
    }

    static class LambdaThatAnswersNull extends Contracts.Recipients {
        @Override
        protected RecipientResolver resolver() {
            return (mailable, context) -> null;
        }
    }

    static class ProxyThatAnswersNull extends Contracts.Recipients {
        @Override
        protected RecipientResolver resolver() {
            return (RecipientResolver) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {RecipientResolver.class},
                (proxy, method, arguments) -> method.getName().equals("resolve") ? null : method.invoke(this, arguments));
        }
    }

    /** Would be allowed everything by right, as the actor of this very name. */
    static class ForeignerOfTheSameName extends Contracts.Permissions {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(Actor.of(actor().id()).in(Tenant.of("elsewhere")));
        }
    }

    static class RecordThatIsNotThere extends Contracts.Mailables {
        @Override
        protected List<MailableRef> records() {
            return List.of(SampleInvoice.ref("no-such-invoice"));
        }
    }

    static class UnchangeableRecords extends MailableSourceContract {
        @Override
        protected MailableSource source() {
            return Contracts.Sources.records();
        }

        @Override
        protected MailableRef record() {
            return SampleInvoice.ref("1");
        }

        @Override
        protected Declared<MailableRef> recordOfBoth() {
            return Declared.without("one company");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without("one company");
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceForAllTests extends Contracts.Recipients {}

    private static Events run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(contract)).execute().testEvents();
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    }

    private static Set<String> causes(Events tests) {
        return tests.failed().stream().map(failed -> String.valueOf(thrown(failed).getCause())).collect(Collectors.toSet());
    }

    @Test
    void no_implementation_at_all_is_named_by_the_test_that_supplies_it() {
        Events tests = run(NothingToTest.class);

        assertThat(tests.succeeded().count()).isZero();
        assertThat(causes(tests))
            .containsExactly("java.lang.NullPointerException: the contract class supplied null in place of an implementation");
        assertThat(tests.failed().stream()).allSatisfy(failed -> assertThat(thrown(failed)).message()
            .matches("[A-Z]{3}-[0-9]{2} not tried: .+[.$]NothingToTest threw java.lang.NullPointerException: the contract class supplied null"
                + " in place of an implementation\\. The rule: .+\\."));
    }

    @Test
    void what_throws_before_there_is_an_implementation_is_named_by_the_test_that_supplies_it() {
        Events tests = run(SupplyThatBreaks.class);

        assertThat(causes(tests)).containsExactly("java.lang.IllegalStateException: no database");
        assertThat(tests.failed().stream()).allSatisfy(failed -> assertThat(thrown(failed)).message()
            .contains(" not tried: " + PACKAGE + "SupplyThatBreaks.resolver(..) threw java.lang.IllegalStateException: no database. The rule: "));
    }

    @Test
    void what_a_test_does_besides_and_in_vain_breaks_no_rule() {
        Events tests = run(PlantsInVain.class);

        assertThat(tests.failed().stream()).isNotEmpty().allSatisfy(failed -> assertThat(thrown(failed)).message()
            .contains(" not tried: " + PACKAGE + "PlantsInVain.plant(..) threw java.lang.IllegalStateException: no database. The rule: "));
    }

    @Test
    void what_an_implementation_throws_is_told_with_what_it_was_asked() {
        assertThat(run(ParsesIdentifiers.class).failed().stream()).isNotEmpty().anySatisfy(failed -> assertThat(thrown(failed)).message()
            .contains(" broken by " + PACKAGE + "Parsing: find(..) threw java.lang.NumberFormatException: For input string: \"",
                "\" (see the cause). The rule: "));
    }

    @Test
    void an_implementation_whose_class_nobody_wrote_is_named_by_the_test_that_supplies_it() {
        assertThat(run(LambdaThatAnswersNull.class).failed().stream()).isNotEmpty().allSatisfy(failed -> assertThat(thrown(failed)).message()
            .contains(" broken by the RecipientResolver of " + PACKAGE + "LambdaThatAnswersNull (a lambda): "));
        assertThat(run(ProxyThatAnswersNull.class).failed().stream()).isNotEmpty().allSatisfy(failed -> assertThat(thrown(failed)).message()
            .contains(" broken by the RecipientResolver of " + PACKAGE + "ProxyThatAnswersNull (a proxy): "));
    }

    @Test
    void one_instance_for_all_tests_is_refused() {
        Events all = EngineTestKit.engine("junit-jupiter").selectors(selectClass(OneInstanceForAllTests.class)).execute().allEvents();

        assertThat(all.failed().stream()).singleElement().satisfies(failed -> assertThat(thrown(failed))
            .hasMessage("a contract needs a new instance for each of its tests: remove @TestInstance(PER_CLASS) from "
                + PACKAGE + "OneInstanceForAllTests"));
    }

    @Test
    void each_test_has_an_instance_of_its_own_where_junit_is_set_otherwise() {
        Events tests = EngineTestKit.engine("junit-jupiter").selectors(selectClass(FakesKeepTheirContractsTest.class))
            .configurationParameter("junit.jupiter.testinstance.lifecycle.default", "per_class").execute().testEvents();

        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(100);
    }

    @Test
    void a_foreigner_has_another_name() {
        assertThat(causes(run(ForeignerOfTheSameName.class)))
            .contains("java.lang.IllegalStateException: foreigner() needs an identifier that actor() does not have");
    }

    @Test
    void records_are_there() {
        assertThat(causes(run(RecordThatIsNotThere.class)))
            .containsExactly("java.lang.IllegalStateException: the source has no invoice#no-such-invoice; see MailableSourceContract");
    }

    @Test
    void how_a_record_is_changed_is_the_tests_to_say() {
        Events tests = run(UnchangeableRecords.class);

        assertThat(tests.failed().count()).isZero();
        assertThat(tests.aborted().stream().map(aborted -> thrown(aborted).getMessage()))
            .contains("MSO-07 declared not to apply: the test says not how a record is changed: override change()");
    }
}
