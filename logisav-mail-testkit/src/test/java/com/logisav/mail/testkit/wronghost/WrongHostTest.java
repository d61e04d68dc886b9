package com.logisav.mail.testkit.wronghost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.Actor;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.contract.Declared;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A whole host with twenty mistakes, as they are made: the contract suite finds each, by rule and class. */
class WrongHostTest {

    @Test
    void each_of_twenty_mistakes_is_found_by_its_rule_and_class() {
        Map<String, String> expected = expected();
        Map<String, String> found = new TreeMap<>();
        for (Class<?> suite : suites()) {
            for (String failure : failures(suite)) {
                expected.forEach((mistake, rule) -> {
                    if (failure.startsWith(rule + " broken by " + mistake + ": ") || letter(failure, mistake, rule)) {
                        found.put(mistake, rule);
                    }
                });
            }
        }
        assertThat(expected).hasSize(20);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_failure_says_what_happened_and_what_the_rule_is() {
        assertThat(failures(FilesWithoutScope.class)).contains("""
            LFS-02 broken by %s: asked for invoice#contract-1, find(..) answered a file of invoice#contract-2. \
            The rule: a file of another record or tenant is not found, nor one of another tenant opened, equal identifiers or not."""
            .formatted(WrongStores.FilesWithoutScope.class.getName()));
    }

    /** So that a failure above is the mistake's, and not the suite's. */
    @Test
    void the_same_host_without_its_mistakes_passes() {
        for (Class<?> suite : RightHost.class.getDeclaredClasses()) {
            Events tests = EngineTestKit.engine("junit-jupiter").selectors(selectClass(suite)).execute().testEvents();

            assertThat(tests.failed().map(WrongHostTest::message)).as(suite.getSimpleName()).isEmpty();
            assertThat(tests.succeeded().count()).as(suite.getSimpleName()).isPositive();
        }
    }

    @Test
    void each_suite_is_run_without_its_mistake() {
        Set<Class<?>> right = Arrays.stream(RightHost.class.getDeclaredClasses()).map(Class::getSuperclass).collect(Collectors.toSet());

        assertThat(suites().stream().<Class<?>>map(Class::getSuperclass).collect(Collectors.toSet())).isEqualTo(right);
    }

    private static boolean letter(String failure, String mistake, String rule) {
        return failure.startsWith(mistake + " found ") && failure.contains("\n  " + rule + " subject: Line 1, column 9: ");
    }

    private static List<String> failures(Class<?> suite) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(suite)).execute().testEvents().failed().stream()
            .map(WrongHostTest::message).toList();
    }

    private static String message(Event failed) {
        return failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage();
    }

    private static List<Class<?>> suites() {
        return List.of(WrongHostTest.class.getDeclaredClasses());
    }

    private static Map<String, String> expected() {
        Map<String, String> all = new TreeMap<>();
        mistake(all, WrongStores.FilesWithoutScope.class, "LFS-02");
        mistake(all, WrongStores.FilesThatEcho.class, "LFS-07");
        mistake(all, WrongStores.FilesReadOnce.class, "LFS-03");
        mistake(all, WrongStores.NumberedContents.class, "CST-01");
        mistake(all, WrongStores.EternalContents.class, "CST-03");
        mistake(all, WrongStores.AttemptsClaimedTwice.class, "JRN-01");
        mistake(all, WrongStores.AttemptsWithoutEnd.class, "JRN-03");
        mistake(all, WrongAnswers.NullRecipients.class, "REC-01");
        mistake(all, WrongAnswers.HopefulRecipients.class, "REC-04");
        mistake(all, WrongAnswers.SharedSenders.class, "SND-02");
        mistake(all, WrongAnswers.AmbiguousSenders.class, "SND-03");
        mistake(all, WrongAnswers.GenerousPermissions.class, "PER-02");
        mistake(all, WrongAnswers.PermissionsById.class, "PER-04");
        mistake(all, WrongAnswers.RecordsOfAllTenants.class, "MSO-01");
        mistake(all, WrongAnswers.CachedRecords.class, "MSO-07");
        mistake(all, WrongAnswers.EmptyPrinter.class, "DAR-06");
        mistake(all, WrongAnswers.PrinterInTheActorsLanguage.class, "DAR-07");
        mistake(all, WrongAnswers.HelpfulTemplates.class, "TRE-02");
        mistake(all, LettersWithATypingError.class, "LTC-02");
        mistake(all, WrongAnswers.ThrowingTransport.class, "MTR-02");
        return all;
    }

    private static void mistake(Map<String, String> all, Class<?> type, String rule) {
        all.put(type.getName(), rule);
    }

    static class FilesWithoutScope extends WrongHostContracts.Files {
        @Override
        WrongStores.Files files() {
            return new WrongStores.FilesWithoutScope();
        }
    }

    static class FilesThatEcho extends WrongHostContracts.Files {
        @Override
        WrongStores.Files files() {
            return new WrongStores.FilesThatEcho();
        }
    }

    static class FilesReadOnce extends WrongHostContracts.Files {
        @Override
        WrongStores.Files files() {
            return new WrongStores.FilesReadOnce();
        }
    }

    static class NumberedContents extends WrongHostContracts.Contents {
        @Override
        WrongStores.Contents contents(Clock clock) {
            return new WrongStores.NumberedContents(clock);
        }
    }

    static class EternalContents extends WrongHostContracts.Contents {
        @Override
        WrongStores.Contents contents(Clock clock) {
            return new WrongStores.EternalContents(clock);
        }
    }

    static class AttemptsClaimedTwice extends WrongHostContracts.Journal {
        @Override
        MailJournal attempts() {
            return new WrongStores.AttemptsClaimedTwice();
        }
    }

    static class AttemptsWithoutEnd extends WrongHostContracts.Journal {
        @Override
        MailJournal attempts() {
            return new WrongStores.AttemptsWithoutEnd();
        }
    }

    static class NullRecipients extends WrongHostContracts.Recipients {
        @Override
        RecipientResolver recipients() {
            return new WrongAnswers.NullRecipients(CONTACTS);
        }
    }

    static class HopefulRecipients extends WrongHostContracts.Recipients {
        @Override
        RecipientResolver recipients() {
            return new WrongAnswers.HopefulRecipients(CONTACTS);
        }
    }

    static class SharedSenders extends WrongHostContracts.Senders {
        @Override
        SenderDirectory senders() {
            return new WrongAnswers.SharedSenders();
        }
    }

    static class AmbiguousSenders extends WrongHostContracts.Senders {
        @Override
        SenderDirectory senders() {
            return new WrongAnswers.AmbiguousSenders();
        }
    }

    static class GenerousPermissions extends WrongHostContracts.Rights {
        @Override
        MailPermissions rights() {
            return new WrongAnswers.GenerousPermissions(WrongHostContracts.ACTOR.tenant());
        }

        @Override
        protected Declared<Actor> nobody() {
            return Declared.without("one user");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without("one company");
        }
    }

    static class PermissionsById extends WrongHostContracts.Rights {
        @Override
        MailPermissions rights() {
            return new WrongAnswers.PermissionsById(WrongHostContracts.ACTOR.id());
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(STRANGER);
        }
    }

    static class RecordsOfAllTenants extends WrongHostContracts.Sources {
        @Override
        WrongAnswers.Records records() {
            return new WrongAnswers.RecordsOfAllTenants(
                List.of(WrongHostContracts.NAMESAKE.tenant(), WrongHostContracts.ACTOR.tenant()));
        }
    }

    static class CachedRecords extends WrongHostContracts.Sources {
        @Override
        WrongAnswers.Records records() {
            return new WrongAnswers.CachedRecords();
        }
    }

    static class EmptyPrinter extends WrongHostContracts.Documents {
        @Override
        DefaultAttachmentRenderer printer() {
            return new WrongAnswers.EmptyPrinter();
        }
    }

    static class PrinterInTheActorsLanguage extends WrongHostContracts.Documents {
        @Override
        DefaultAttachmentRenderer printer() {
            return new WrongAnswers.PrinterInTheActorsLanguage();
        }
    }

    static class HelpfulTemplates extends WrongHostContracts.Templates {
        @Override
        TemplateRepository holding(DefaultMessage message) {
            return new WrongAnswers.HelpfulTemplates(Map.of(WrongHostContracts.ACTOR.tenant(), message));
        }
    }

    /** The letter names a field that invoices do not have. */
    static class LettersWithATypingError extends WrongHostContracts.Letters {
        @Override
        String field() {
            return "{{invoice.nubmer}}";
        }
    }

    static class ThrowingTransport extends WrongHostContracts.Transports {
        @Override
        MailTransport over(MailTransport server) {
            return new WrongAnswers.ThrowingTransport(server);
        }
    }
}
