package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.contract.ContractTexts.Text;
import com.logisav.mail.testkit.internal.DocxReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Every rule of every interface stands in its Javadoc, is a test of its contract, and catches an implementation that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractsCatchTest {

    private record Spi(Class<?> type, List<Class<?>> contracts, List<Class<?>> wrong) {

        Spi(Class<?> type, List<Class<?>> contracts, Class<?>... wrong) {
            this(type, contracts, List.of(wrong));
        }
    }

    private record Failure(String method, String displayName, String message) {

        static Failure of(Event failed) {
            MethodSource source = (MethodSource) failed.getTestDescriptor().getSource().orElseThrow();
            return new Failure(source.getMethodName(), failed.getTestDescriptor().getDisplayName(),
                failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage());
        }
    }

    /** Each wrong implementation is tried once for all questions about it, in one run of this class. */
    private final Map<Class<?>, List<Failure>> failures = new ConcurrentHashMap<>();

    /** Where a contract's texts are partly said by others. */
    private static final Map<Class<?>, List<Class<?>>> SPEAKING_FOR = Map.of(
        DefaultAttachmentRenderer.class, List.of(Documents.class, DocxReader.class), Mailable.class, List.of(Fields.class));

    private static List<Spi> spis() {
        return List.of(
            new Spi(LinkedFileStore.class, List.of(LinkedFileStoreContract.class), WrongLinkedFileStores.class,
                SubtlyWrongLinkedFileStores.class, SubtlyWrongLocks.Files.class, WrongOpenings.class, WrongComparisons.Files.class),
            new Spi(ContentStore.class, List.of(ContentStoreContract.class), WrongContentStores.class, SubtlyWrongContentStores.class,
                SubtlyWrongKeeping.class, WrongFinds.class, WrongComparisons.Contents.class),
            new Spi(MailJournal.class, List.of(JournalClaimsContract.class, MailJournalContract.class), WrongMailJournals.class,
                SubtlyWrongMailJournals.class, ForgetfulMailJournals.class, WrongJournalTables.class, WrongJournalEnds.class),
            new Spi(RecipientResolver.class, List.of(RecipientResolverContract.class), WrongRecipientResolvers.class),
            new Spi(SenderDirectory.class, List.of(SenderDirectoryContract.class), WrongDirectories.Senders.class),
            new Spi(TransportDirectory.class, List.of(TransportDirectoryContract.class), WrongDirectories.Transports.class),
            new Spi(MailPermissions.class, List.of(MailPermissionsContract.class), WrongMailPermissions.class,
                SubtlyWrongLocks.Permissions.class),
            new Spi(MailableSource.class, List.of(MailableSourceContract.class), WrongMailables.Sources.class),
            new Spi(Mailable.class, List.of(MailableContract.class), WrongMailables.Records.class),
            new Spi(DefaultAttachmentRenderer.class, List.of(DefaultAttachmentRendererContract.class), WrongRenderers.class,
                WrongDocuments.class),
            new Spi(TemplateRepository.class, List.of(TemplateRepositoryContract.class, EditableTemplateRepositoryContract.class),
                WrongTemplateRepositories.class, SubtlyWrongTemplateRepositories.class, SubtlyWrongTemplateSaves.class,
                CarelessTemplateSaves.class),
            new Spi(MailTransport.class, List.of(MailTransportContract.class, WatchedMailTransportContract.class),
                WrongMailTransports.class, WrongWatchedMailTransports.class));
    }

    @TestFactory
    Stream<DynamicNode> each_rule_stands_in_the_javadoc_and_is_a_test() {
        return spis().stream().map(spi -> DynamicTest.dynamicTest(spi.type().getSimpleName(),
            () -> assertThat(rulesTestedBy(spi.contracts())).isEqualTo(SpiRules.of(spi.type()))));
    }

    @TestFactory
    Stream<DynamicNode> each_rule_has_an_implementation_that_breaks_it() {
        return spis().stream().map(spi -> DynamicTest.dynamicTest(spi.type().getSimpleName(),
            () -> assertThat(wrongOnes(spi).map(ContractsCatchTest::brokenBy).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(SpiRules.of(spi.type()).keySet())));
    }

    @TestFactory
    Stream<DynamicNode> each_wrong_implementation_fails_by_its_rule() {
        return spis().stream().map(spi -> DynamicContainer.dynamicContainer(spi.type().getSimpleName(),
            wrongOnes(spi).map(wrong -> DynamicTest.dynamicTest(wrong.getSimpleName(), () -> assertCaught(wrong)))));
    }

    private void assertCaught(Class<?> wrong) {
        List<Failure> found = failuresOf(wrong);
        List<String> messages = found.stream().map(Failure::message).toList();
        Set<String> rules = messages.stream().map(message -> message.split(" ", 2)[0]).collect(Collectors.toSet());
        assertThat(rules).as("rules named in %s", messages).isEqualTo(allBrokenBy(wrong));
        assertThat(messages).allSatisfy(message -> assertThat(message)
            .containsPattern(" broken by (the [A-Za-z.]+ of )?com\\.logisav\\.mail\\."));
        // The failure of the rule's own test, not only of another that met the same defect.
        assertThat(found).extracting(Failure::displayName).anyMatch(name -> name.startsWith(brokenBy(wrong)));
    }

    /** So that no contract is left out of what is asked here. */
    @Test
    void all_contracts_are_asked() throws IOException {
        Path contracts = Path.of("src", "main", "java").resolve(Contract.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(contracts)) {
            Stream<String> all = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Contract.java"))
                .map(name -> name.replace(".java", ""))
                .filter(name -> !Set.of("Contract", "ActorContract", "TenantContract", "LetterContract").contains(name));
            assertThat(spis().stream().flatMap(spi -> spi.contracts().stream()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(all.toList());
        }
    }

    /** A test that nothing fails, and a text that nobody provokes, prove nothing. */
    @TestFactory
    Stream<DynamicNode> each_test_of_a_contract_fails_for_some_wrong_implementation() {
        return spis().stream().map(spi -> DynamicTest.dynamicTest(spi.type().getSimpleName(), () -> {
            Set<String> failed = wrongOnes(spi).flatMap(wrong -> failuresOf(wrong).stream()).map(Failure::method)
                .collect(Collectors.toSet());
            assertThat(spi.contracts().stream().flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class)).map(Method::getName)).isSubsetOf(failed);
        }));
    }

    @TestFactory
    Stream<DynamicNode> each_text_of_a_contract_is_what_some_wrong_implementation_is_told() {
        return spis().stream().map(spi -> DynamicTest.dynamicTest(spi.type().getSimpleName(), () -> {
            List<String> told = wrongOnes(spi).flatMap(wrong -> failuresOf(wrong).stream()).map(Failure::message).toList();
            List<Text> texts = new ArrayList<>();
            for (Class<?> contract : spi.contracts()) {
                texts.addAll(ContractTexts.of(contract));
            }
            for (Class<?> helper : SPEAKING_FOR.getOrDefault(spi.type(), List.of())) {
                texts.addAll(ContractTexts.of(helper));
            }
            assertThat(texts).isNotEmpty();
            assertThat(texts.stream().filter(text -> told.stream().noneMatch(text::isIn)).map(Text::words))
                .isEmpty();
        }));
    }

    @Test
    void a_failure_says_what_was_asked_and_what_was_answered() {
        assertThat(failuresOf(WrongTemplateRepositories.FallsBackToTheLanguage.class)).extracting(Failure::message).singleElement()
            .asString().contains("asked for fr-FR, defaultMessage(..) answered one in fr. The rule: ");
    }

    @Test
    void a_failure_says_what_was_not_remembered() {
        Map.of(ForgetfulMailJournals.ForgetsTransactions.class, "an attempt that has ended with another transmission",
            ForgetfulMailJournals.RoundsTimes.class, "an attempt that has ended with another time of its end",
            ForgetfulMailJournals.ForgetsHtml.class, "an attempt that has ended with another mail",
            ForgetfulMailJournals.ForgetsPlaces.class, "an attempt that has ended with another place, actor, envelope or beginning",
            ForgetfulMailJournals.ForgetsWhoBegan.class, "an attempt without an end with another place, actor, envelope or beginning")
            .forEach((wrong, words) -> assertThat(failuresOf(wrong)).extracting(Failure::message)
                .anyMatch(message -> message.contains("attempts(..) answered " + words + ". The rule: ")));
    }

    private List<Failure> failuresOf(Class<?> wrong) {
        return failures.computeIfAbsent(wrong, each -> EngineTestKit.engine("junit-jupiter").selectors(selectClass(each)).execute()
            .testEvents().failed().stream().map(Failure::of).toList());
    }

    private static String brokenBy(Class<?> wrong) {
        return wrong.getAnnotation(Breaks.class).value();
    }

    private static Set<String> allBrokenBy(Class<?> wrong) {
        return Stream.concat(Stream.of(brokenBy(wrong)), Arrays.stream(wrong.getAnnotation(Breaks.class).also()))
            .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> wrongOnes(Spi spi) {
        return spi.wrong().stream().flatMap(holder -> Arrays.stream(holder.getDeclaredClasses()))
            .filter(nested -> nested.isAnnotationPresent(Breaks.class));
    }

    private static Map<String, String> rulesTestedBy(List<Class<?>> contracts) {
        Map<String, String> rules = new TreeMap<>();
        for (Class<?> contract : contracts) {
            for (Method method : contract.getDeclaredMethods()) {
                DisplayName name = method.getAnnotation(DisplayName.class);
                if (name != null) {
                    String[] rule = name.value().replaceAll(" \\[[a-z ]+]$", "").split(": ", 2);
                    rules.put(rule[0], rule[1]);
                }
            }
        }
        return rules;
    }
}
