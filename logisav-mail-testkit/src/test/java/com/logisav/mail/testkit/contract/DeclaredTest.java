package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What a host does not have is said in the report, and never counted as proved. */
class DeclaredTest {

    private static final String REASON = "this host has none";

    /** The rules of which something is not run, and is said not to be. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Aborts {

        /** Their numbers. */
        String[] value();
    }

    @Aborts("LFS-07")
    static class FilesOfOneRecord extends Contracts.LinkedFiles {
        @Override
        protected Declared<LinkedFileStoreContract.Tie> tie() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"LFS-01", "LFS-02"})
    static class FilesOfOneCompany extends Contracts.LinkedFiles {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"LFS-03", "LFS-04", "LFS-11"})
    static class FilesThatAreNeverEmpty extends Contracts.LinkedFiles {
        @Override
        protected Declared<String> plantEmpty(Actor owner, MailableRef about, String name) {
            return Declared.without(REASON);
        }
    }

    @Aborts("LFS-13")
    static class FilesThatAreNotSearched extends Contracts.LinkedFiles {
        @Override
        protected Declared<String> search(String name) {
            return Declared.without(REASON);
        }
    }

    @Aborts({"LFS-01", "LFS-02"})
    static class FilesOfRecordsThatDifferInMoreThanCase extends Contracts.LinkedFiles {
        @Override
        protected Declared<MailableRef> recordInOtherCase() {
            return Declared.without(REASON);
        }
    }

    @Aborts("CST-05")
    static class ContentsThatCannotBeCounted extends Contracts.Contents {
        @Override
        protected Declared<Integer> held() {
            return Declared.without(REASON);
        }
    }

    @Aborts("CST-02")
    static class ContentsOfOneCompany extends Contracts.Contents {
        @Override
        protected Declared<Tenant> anotherTenant() {
            return Declared.without(REASON);
        }
    }

    @Aborts("CST-02")
    static class ContentsOfOwnersThatDifferInMoreThanCase extends Contracts.Contents {
        @Override
        protected Declared<List<ContentOwner>> inOtherCase() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"JRN-01", "JRN-03", "JRN-05", "JRN-09"})
    static class JournalOfOneProcess extends Contracts.Journal {
        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.without(REASON);
        }
    }

    @Aborts("JRN-02")
    static class JournalWithoutTransactions extends Contracts.Journal {
        @Override
        protected Declared<MailJournalContract.RollingBack> rollingBack() {
            return Declared.without(REASON);
        }
    }

    @Aborts("JRN-04")
    static class JournalOfOneCompany extends Contracts.Journal {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts("REC-03")
    static class RecipientsOfRecordsOfOneCompany extends Contracts.Recipients {
        @Override
        protected Declared<Mailable> foreignersRecord() {
            return Declared.without(REASON);
        }
    }

    @Aborts("REC-03")
    static class RecipientsOfRecordsOfOneType extends Contracts.Recipients {
        @Override
        protected Declared<Mailable> ofAnotherType() {
            return Declared.without(REASON);
        }
    }

    @Aborts("REC-03")
    static class RecipientsOfOneCompany extends Contracts.Recipients {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"SND-02", "SND-05"})
    static class SendersOfOneCompany extends Contracts.Senders {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts("SND-07")
    static class SendersInTheNameOfAll extends Contracts.Senders {
        @Override
        protected Declared<Actor> colleague() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"TDI-01", "TDI-02", "TDI-03"})
    static class TransportsOfOneCompany extends Contracts.Transports {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"PER-03", "PER-08"})
    static class PermissionsToSeeAll extends Contracts.Permissions {
        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.without(REASON);
        }
    }

    @Aborts("PER-08")
    static class PermissionsOfWhoeverAsks extends Contracts.Permissions {
        @Override
        protected Declared<Actor> nobody() {
            return Declared.without(REASON);
        }
    }

    @Aborts("PER-04")
    static class PermissionsOfOneCompany extends Contracts.Permissions {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts("MSO-07")
    static class RecordsThatNeverChange extends Contracts.Sources {
        @Override
        protected Declared<MailableSourceContract.Change> change() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MSO-01", "MSO-05"})
    static class RecordsOfOneTenantEach extends Contracts.Sources {
        @Override
        protected Declared<MailableRef> recordOfBoth() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MSO-01", "MSO-03", "MSO-05"})
    static class RecordsOfOneCompany extends Contracts.Sources {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts("DAR-10")
    static class DocumentsOfWhichAllAreTheSame extends Contracts.Documents {
        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"DAR-05", "DAR-09"})
    static class DocumentsOfEveryRecord extends Contracts.Documents {
        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"DAR-01", "DAR-03", "DAR-06"})
    static class DocumentsThatNeverFail extends Contracts.Documents {
        @Override
        protected Declared<Mailable> failing() {
            return Declared.without(REASON);
        }
    }

    @Aborts("DAR-07")
    static class DocumentsInOneLanguage extends Contracts.Documents {
        @Override
        protected Declared<List<DefaultAttachmentRendererContract.Translated>> translated() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"TRE-01", "TRE-04", "TRE-05", "TRE-06", "TRE-08"})
    static class TemplatesWithoutLetters extends Contracts.Templates {
        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.without(REASON);
        }
    }

    @Aborts("TRE-06")
    static class TemplatesWithoutLettersForAllTypes extends Contracts.Templates {
        @Override
        protected Declared<LetterTemplate> letterForAllTypes() {
            return Declared.without(REASON);
        }
    }

    @Aborts("TRE-05")
    static class TemplatesWhoseFilesAreNotSaid extends Contracts.Templates {

        private int asked;

        /** What is stored is asked first. */
        @Override
        protected Declared<byte[]> bytesOf(LetterFile file) {
            return asked++ < LETTER.files().size() ? super.bytesOf(file) : Declared.without(REASON);
        }
    }

    @Aborts({"TRE-01", "TRE-11"})
    static class TemplatesOfOneCompany extends Contracts.Templates {
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MTR-03", "MTR-07", "MTR-13", "MTR-16"})
    static class TransportWhoseServerIsUnseen extends Contracts.MailTransports {
        @Override
        protected Declared<MailTransportContract.Inbox> inbox() {
            return Declared.without(REASON);
        }
    }

    @Aborts("MTR-16")
    static class TransportWhoseServerShowsNoEnvelopes extends Contracts.MailTransports {
        @Override
        protected Declared<MailTransportContract.Inbox> inbox() {
            MailTransportContract.Inbox inbox = Contracts.inboxOf(server);
            return Declared.having(new MailTransportContract.Inbox() {
                @Override
                public byte[] last() throws Exception {
                    return inbox.last();
                }

                @Override
                public Declared<List<ReceivedMail>> arrivals() {
                    return Declared.without(REASON);
                }
            });
        }
    }

    @Aborts({"MTR-02", "MTR-05", "MTR-06"})
    static class TransportThatIsNeverRefused extends Contracts.MailTransports {
        @Override
        protected Declared<MailTransport> refusing() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MTR-02", "MTR-05", "MTR-06", "MTR-14"})
    static class TransportThatIsAlwaysThere extends Contracts.MailTransports {
        @Override
        protected Declared<MailTransport> unreachable() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MTR-02", "MTR-05", "MTR-06", "MTR-14"})
    static class TransportWithoutAccount extends Contracts.MailTransports {
        @Override
        protected Declared<MailTransport> refusedAccount() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MTR-04", "MTR-05", "MTR-06"})
    static class TransportThatLosesNoReply extends Contracts.MailTransports {
        @Override
        protected Declared<MailTransport> losingReply() {
            return Declared.without(REASON);
        }
    }

    @Aborts({"MTR-10", "MTR-12", "MTR-03", "MTR-07", "MTR-13", "MTR-16"})
    static class WatchedTransportWhoseServerIsUnseen extends Contracts.WatchedMailTransports {
        @Override
        protected Declared<MailTransportContract.Inbox> inbox() {
            return Declared.without(REASON);
        }
    }

    static class TransportThatDoesNotCheck extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return right::send;
        }
    }

    @Test
    void a_transport_that_does_not_check_shows_the_rules_about_checks_as_not_run() {
        Events tests = run(TransportThatDoesNotCheck.class);

        assertThat(tests.failed().count()).isZero();
        assertThat(tests.aborted().stream().map(DeclaredTest::reason)).containsExactlyInAnyOrder(
            "MTR-13 declared not to apply: this transport says that it checks no settings",
            "MTR-14 declared not to apply: this transport says that it checks no settings",
            "MTR-14 declared not to apply: this transport says that it checks no settings");
    }

    private static List<Class<?>> hosts() {
        return Arrays.stream(DeclaredTest.class.getDeclaredClasses()).filter(host -> host.isAnnotationPresent(Aborts.class)).toList();
    }

    private static Events run(Class<?> host) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(host)).execute().testEvents();
    }

    private static String reason(Event aborted) {
        return aborted.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage();
    }

    @TestFactory
    Stream<DynamicTest> what_is_declared_missing_is_reported_as_not_run_with_rule_and_reason() {
        return hosts().stream().map(host -> DynamicTest.dynamicTest(host.getSimpleName(), () -> {
            Events tests = run(host);
            List<String> aborted = tests.aborted().stream().map(DeclaredTest::reason).filter(reason -> reason.endsWith(REASON)).toList();

            assertThat(tests.failed().count()).isZero();
            assertThat(aborted).isNotEmpty().allMatch(reason -> reason.matches("[A-Z]{3}-\\d\\d declared not to apply: " + REASON));
            assertThat(aborted.stream().map(reason -> reason.substring(0, 6)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(host.getAnnotation(Aborts.class).value());
        }));
    }

    /** So that no contract asks for something that may be missing, and nobody looks at what it does without. */
    @Test
    void all_that_may_be_missing_is_tried() {
        Set<String> tried = hosts().stream().flatMap(host -> Arrays.stream(host.getDeclaredMethods()).filter(DeclaredTest::isDeclared)
            .map(method -> host.getSuperclass().getSuperclass().getSimpleName() + "." + method.getName()))
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Arrays.stream(Contracts.class.getDeclaredClasses()).filter(host -> host != Contracts.WatchedMailTransports.class)
            .map(Class::getSuperclass).flatMap(contract ->
                Stream.<Class<?>>iterate(contract, type -> type != Object.class, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(DeclaredTest::isDeclared)
                    .map(method -> contract.getSimpleName() + "." + method.getName()))
            .collect(Collectors.toCollection(TreeSet::new));
        all.add("WatchedMailTransportContract.inbox");

        assertThat(tried).isEqualTo(all);
    }

    private static boolean isDeclared(Method method) {
        return method.getReturnType() == Declared.class && !method.isBridge() && !method.isSynthetic();
    }

    @Test
    void what_is_declared_missing_is_missing_for_a_reason() {
        assertThatThrownBy(() -> Declared.without(" ")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("what is declared missing is missing for a reason");
    }
}
