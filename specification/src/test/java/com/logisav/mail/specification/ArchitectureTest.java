package com.logisav.mail.specification;

import static com.logisav.mail.specification.architecture.PublishedModule.API;
import static com.logisav.mail.specification.architecture.PublishedModule.CORE;
import static com.logisav.mail.specification.architecture.PublishedModule.SMTP;
import static com.logisav.mail.specification.architecture.PublishedModule.TESTKIT;
import static com.logisav.mail.specification.architecture.PublishedModule.allClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.specification.architecture.HiddenLibrary;
import com.logisav.mail.specification.architecture.NamingRules;
import com.logisav.mail.specification.architecture.PackageRules;
import com.logisav.mail.specification.architecture.PublishedModule;
import com.logisav.mail.specification.architecture.StateRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shape of the code. Each rule is run twice: on the modules, where it must find nothing, and on what was planted for it to find. */
class ArchitectureTest {

    private static final String ROOT = "com.logisav.mail";
    /**
     * Tika's own list of types, read from its jar and never changed after: each instance would spend half a second and megabytes on it. The
     * font of documents, likewise parsed once; the certificate of test servers, made by a program that takes most of a second.
     */
    private static final Set<String> SHARED_ON_PURPOSE = Set.of("com.logisav.mail.core.internal.file.MediaTypes$Loaded.TYPES",
        "com.logisav.mail.documents.internal.pdf.OurFaces.LIBERATION",
        "com.logisav.mail.documents.internal.pdf.OurFaces.DEJAVU",
        "com.logisav.mail.testkit.internal.ServerCertificate.LOOPBACK");
    /** What is wrong with a template, and that it cannot be used, are words that the packages below speak which find it. */
    private static final Set<String> FRONTS = Set.of("com.logisav.mail.documents", "com.logisav.mail.documents.internal.word");
    private static final String PLANTED = "com.logisav.mail.specification.planted";

    /** The path of the data, from the record to the receipt, and the questions asked on the way. */
    private static final List<String> API_PACKAGES = List.of("about", "access", "address", "attachment", "content", "draft", "message",
        "outcome", "receipt", "spi");

    @ParameterizedTest
    @EnumSource
    void the_rules_see_the_classes_of(PublishedModule module) {
        assertThat(module.classes()).hasSizeGreaterThan(5);
        assertThat(module.classes()).allSatisfy(one -> assertThat(one.getPackageName()).startsWith(ROOT));
    }

    @Nested
    class The_packages_of_the_api {

        @Test
        void are_the_listing_all_of_it_and_in_order() {
            assertThat(PackageRules.problemsOfListing(API.classes(), ROOT, API_PACKAGES)).isEmpty();
        }

        @Test
        void planted_an_unlisted_package_a_missing_one_and_disorder_are_found() {
            assertThat(PackageRules.problemsOfListing(planted("downward"), PLANTED + ".downward", List.of("spi", "about", "gone")))
                .containsExactlyInAnyOrder(
                    "not in alphabetical order: [spi, about, gone]",
                    "not in the listing: util",
                    "no such package: gone");
        }

        @Test
        void use_only_what_stands_above_them() {
            holds(PackageRules.usesOnlyWhatStandsAboveIt(ROOT, API_PACKAGES), API.classes());
        }

        @Test
        void planted_a_look_downward_is_found_also_from_the_root_and_in_a_type_argument() {
            findsOnlyIn(PackageRules.usesOnlyWhatStandsAboveIt(PLANTED + ".downward", List.of("about", "spi", "util")), planted("downward"),
                "LooksDown", "RootThatLooksIn");
        }

        @Test
        void use_java_and_jspecify_alone() {
            holds(PackageRules.usesJavaAndJSpecifyAlone(ROOT), API.classes());
        }

        @Test
        void planted_a_foreign_library_is_found() {
            findsOnlyIn(PackageRules.usesJavaAndJSpecifyAlone(PLANTED + ".foreign"), planted("foreign"), "UsesALogger");
        }
    }

    @Nested
    class The_mail_libraries {

        @Test
        void are_touched_by_internals_of_smtp_and_testkit_alone() {
            holds(HiddenLibrary.MAIL.isTouchedOnlyIn(ROOT + ".smtp.internal..", ROOT + ".testkit.internal.."), allClasses());
        }

        @Test
        void planted_a_touch_from_elsewhere_is_found() {
            findsOnlyIn(HiddenLibrary.MAIL.isTouchedOnlyIn(PLANTED + ".mailing.internal.."), planted("mailing"),
                "TouchesJakartaMail", "ShowsJakartaMail", "IsASession");
        }

        @Test
        void are_in_no_public_signature() {
            holds(HiddenLibrary.MAIL.isInNoPublicSignature(), allClasses());
        }

        @Test
        void planted_a_library_in_a_field_a_parameter_a_result_a_throws_clause_or_a_parent_is_found() {
            findings(HiddenLibrary.MAIL.isInNoPublicSignature(), planted("mailing"))
                .anyMatch(finding -> finding.contains("ShowsJakartaMail.field shows"))
                .anyMatch(finding -> finding.contains("ShowsJakartaMail.<init>(java.util.Map) shows"))
                .anyMatch(finding -> finding.contains("ShowsJakartaMail.result() shows"))
                .anyMatch(finding -> finding.contains("ShowsJakartaMail.thrower() shows"))
                .anyMatch(finding -> finding.contains("IsASession is a jakarta.mail.Authenticator"))
                .noneMatch(finding -> finding.contains("hidden") || finding.contains(".internal."));
        }
    }

    @Nested
    class The_pdf_libraries {

        @Test
        void are_touched_by_internals_of_documents_and_testkit_alone() {
            holds(HiddenLibrary.PDF.isTouchedOnlyIn(ROOT + ".documents.internal..", ROOT + ".testkit.internal.."), allClasses());
        }

        @Test
        void planted_a_touch_from_elsewhere_is_found() {
            findsOnlyIn(HiddenLibrary.PDF.isTouchedOnlyIn(PLANTED + ".printing.internal.."), planted("printing"), "ShowsPdfBox");
        }

        @Test
        void are_in_no_public_signature() {
            holds(HiddenLibrary.PDF.isInNoPublicSignature(), allClasses());
        }

        @Test
        void planted_a_library_in_a_result_is_found() {
            findings(HiddenLibrary.PDF.isInNoPublicSignature(), planted("printing"))
                .anyMatch(finding -> finding.contains("ShowsPdfBox.result() shows"))
                .noneMatch(finding -> finding.contains(".internal."));
        }
    }

    @Nested
    class The_servers_for_tests {

        @Test
        void are_touched_by_internals_of_testkit_alone() {
            holds(HiddenLibrary.SERVER.isTouchedOnlyIn(ROOT + ".testkit.internal.."), allClasses());
        }

        @Test
        void planted_a_touch_from_elsewhere_is_found() {
            findsOnlyIn(HiddenLibrary.SERVER.isTouchedOnlyIn(PLANTED + ".serving.internal.."), planted("serving"),
                "ShowsGreenMail", "ShowsSubEtha");
        }

        @Test
        void are_in_no_public_signature() {
            holds(HiddenLibrary.SERVER.isInNoPublicSignature(), allClasses());
        }

        @Test
        void planted_a_server_in_a_result_or_a_parameter_is_found() {
            findings(HiddenLibrary.SERVER.isInNoPublicSignature(), planted("serving"))
                .anyMatch(finding -> finding.contains("ShowsGreenMail.result() shows"))
                .anyMatch(finding -> finding.contains("ShowsSubEtha.parameter(org.subethamail.smtp.server.SMTPServer) shows"))
                .noneMatch(finding -> finding.contains(".internal."));
        }
    }

    @Nested
    class Assertion_libraries {

        @Test
        void are_touched_by_nobody() {
            holds(HiddenLibrary.ASSERTION.isTouchedOnlyIn(), allClasses());
        }

        @Test
        void planted_a_touch_is_found_and_what_else_is_of_junit_is_not() {
            findsOnlyIn(HiddenLibrary.ASSERTION.isTouchedOnlyIn(), planted("asserting"), "UsesAssertJ", "UsesAssertionsOfJUnit");
        }
    }

    @Nested
    class Word_documents {

        private static final String WORD = ROOT + ".documents.internal.word";
        private static final String PDF = ROOT + ".documents.internal.pdf";

        @Test
        void need_the_jdk_and_ours_alone() {
            holds(PackageRules.usesTheJdkAndOursAlone(WORD, ROOT, PDF), allClasses());
            holds(PackageRules.usesTheJdkAndOursAlone(ROOT + ".documents.internal.picture", ROOT, PDF), allClasses());
            holds(PackageRules.usesTheJdkAndOursAlone(ROOT + ".template", ROOT, PDF), allClasses());
        }

        @Test
        void planted_a_library_is_found_and_what_of_ours_stands_on_one() {
            findsOnlyIn(PackageRules.usesTheJdkAndOursAlone(PLANTED + ".leaning", PLANTED, PLANTED + ".printing"), planted("leaning"),
                "UsesALibrary", "UsesWhatUsesALibrary");
        }
    }

    @Nested
    class The_steps_of_core {

        private static final Set<String> TOOLS = Set.of("file", "frozen", "html", "words");

        @Test
        void are_the_path_of_the_data_in_alphabetical_order_beside_their_tools() {
            String below = ROOT + ".core.internal.";
            List<String> packages = CORE.classes().stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(below))
                .map(name -> name.substring(below.length())).distinct().sorted().toList();

            assertThat(packages).containsAll(TOOLS);
            assertThat(packages).filteredOn(name -> !TOOLS.contains(name)).containsExactly("admit", "assemble", "check", "freeze", "send");
        }

        @Test
        void do_not_see_each_other() {
            holds(PackageRules.stepsDoNotSeeEachOther(ROOT + ".core", TOOLS), CORE.classes());
        }

        @Test
        void planted_a_step_that_sees_another_is_found() {
            findsOnlyIn(PackageRules.stepsDoNotSeeEachOther(PLANTED + ".steps", Set.of("tool")), planted("steps"), "SeesAnotherStep");
        }

        @Test
        void have_tools_that_know_nothing_of_mails() {
            holds(PackageRules.toolStandsAlone(ROOT + ".core", "html"), CORE.classes());
            holds(PackageRules.toolStandsAlone(ROOT + ".core", "file", ROOT + ".core.policy"), CORE.classes());
        }

        @Test
        void planted_a_tool_that_sees_a_step_is_found() {
            findsOnlyIn(PackageRules.toolStandsAlone(PLANTED + ".steps", "tool"), planted("steps"), "ToolThatSeesAStep");
        }

        @Test
        void are_seen_by_the_entry_the_composer_and_what_puts_them_together_alone() {
            holds(PackageRules.stepsAreSeenOnlyBy(ROOT + ".core", TOOLS, Set.of("LogisavMail", "Composer", "Steps")), CORE.classes());
        }

        @Test
        void planted_somebody_else_who_sees_a_step_is_found() {
            findsOnlyIn(PackageRules.stepsAreSeenOnlyBy(PLANTED + ".steps", Set.of("tool"), Set.of("LogisavMail", "Composer")),
                planted("steps"), "SeesAStep", "ToolThatSeesAStep");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "API")
        void internals_are_reached_from_within_alone(PublishedModule module) {
            holds(PackageRules.internalIsReachedOnlyFromWithin(module.root()), allClasses());
        }

        @Test
        void planted_an_outsider_who_reaches_internals_is_found() {
            findsOnlyIn(PackageRules.internalIsReachedOnlyFromWithin(PLANTED + ".steps"), planted("steps", "outsider"), "ReachesInternal");
        }
    }

    @Nested
    class The_way_to_a_server {

        /** What may be used stands before who uses it. A mail and a check of settings take the same way and do not know each other. */
        private static final List<String> WITH_A_MAIL = List.of("network", "server", "wire", "dialogue", "pool", "mime", "transaction",
            "check");
        private static final List<String> WITHOUT = List.of("network", "server", "wire", "dialogue", "pool", "check", "mime",
            "transaction");

        @Test
        void has_all_packages_of_smtp_in_it() {
            String below = ROOT + ".smtp.internal.";

            assertThat(SMTP.classes().stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(below))
                .map(name -> name.substring(below.length()))).containsOnlyElementsOf(WITH_A_MAIL).containsAll(WITH_A_MAIL);
            assertThat(WITHOUT).containsExactlyInAnyOrderElementsOf(WITH_A_MAIL);
        }

        @Test
        void is_gone_in_one_direction() {
            holds(PackageRules.usesOnlyWhatStandsAboveIt(ROOT + ".smtp.internal", WITH_A_MAIL), SMTP.classes());
            holds(PackageRules.usesOnlyWhatStandsAboveIt(ROOT + ".smtp.internal", WITHOUT), SMTP.classes());
        }
    }

    @Nested
    class State_and_time {

        @Test
        void no_static_field_can_change() {
            holds(StateRules.noStaticMutableStateExcept(SHARED_ON_PURPOSE), allClasses());
        }

        @Test
        void planted_static_state_is_found_whatever_the_type_of_the_field_says() {
            findings(StateRules.noStaticMutableStateExcept(Set.of(PLANTED + ".state.KeepsStaticState.EXCEPTED")), planted("state"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.notFinal is not final"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.MAP holds a java.util.HashMap"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.ARRAY holds an array that others can reach"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.ARRAY_OF_MUTABLE holds a java.lang.StringBuilder"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.COUNTER holds a java.util.concurrent.atomic.AtomicInteger"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.LIST_OF_MUTABLE holds a java.lang.StringBuilder"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.HOLDER holds") && finding.contains("Holder.names"))
                .anyMatch(finding -> finding.contains("KeepsStaticState.SETTING holds") && finding.contains("Setting.value is not final"))
                .allMatch(finding -> finding.contains("KeepsStaticState"))
                .noneMatch(finding -> finding.contains("EXCEPTED"));
        }

        @Test
        void the_time_comes_from_the_injected_clock() {
            holds(StateRules.timeComesFromTheInjectedClock(), allClasses());
        }

        @Test
        void planted_a_question_to_another_clock_is_found() {
            findings(StateRules.timeComesFromTheInjectedClock(), planted("state"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.instant()"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.reference()"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.dateInAZone()"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.millis()"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.date()"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.clock()"))
                .allMatch(finding -> finding.contains("AsksTheSystem."));
        }

        @Test
        void nothing_is_looked_up_in_the_process() {
            holds(StateRules.nothingIsLookedUp(), allClasses());
        }

        @Test
        void planted_a_look_up_is_found() {
            findings(StateRules.nothingIsLookedUp(), planted("state"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.property()"))
                .anyMatch(finding -> finding.contains("AsksTheSystem.locale()"))
                .hasSize(2);
        }
    }

    @Nested
    class What_we_throw {

        @Test
        void is_a_mail_exception_with_a_code_and_no_public_constructor() {
            holds(NamingRules.throwablesAreMailExceptions(), allClasses());
        }

        @Test
        void planted_a_foreign_parent_or_a_public_constructor_is_found() {
            findings(NamingRules.throwablesAreMailExceptions(), planted("failure"))
                .anyMatch(finding -> finding.contains("NotAMailException is no MailException"))
                .anyMatch(finding -> finding.contains("NotAMailException has no code"))
                .anyMatch(finding -> finding.contains("PublicIoException is no MailException"))
                .anyMatch(finding -> finding.contains("PublicConstructorException.<init>() is public"))
                .noneMatch(finding -> finding.contains("WellMade") || finding.contains("Marker") || finding.contains("Hidden"));
        }
    }

    @Nested
    class The_questions_we_ask_the_host {

        @Test
        void have_a_contract_each() {
            holds(NamingRules.questionsHaveAContract(ROOT + ".spi", TESTKIT.classes(), ROOT + ".testkit.contract"), allClasses());
        }

        @Test
        void planted_a_question_without_a_contract_is_found() {
            findings(NamingRules.questionsHaveAContract(PLANTED + ".question", planted("question"), PLANTED + ".question.contract"),
                planted("question"))
                .anyMatch(finding -> finding.contains("AnsweredWithoutContract has no contract"))
                .anyMatch(finding -> finding.contains("AnsweredWithoutContract$OptIn has no contract"))
                .anyMatch(finding -> finding.contains("AskedForByNobody has no contract"))
                .hasSize(3);
        }
    }

    @Nested
    class Packages_and_names {

        @Test
        void every_package_says_that_null_is_the_exception() {
            holds(PackageRules.everyPackageIsNullMarked(), allClasses());
        }

        @Test
        void planted_a_package_that_does_not_say_so_is_found() {
            findsOnlyIn(PackageRules.everyPackageIsNullMarked(), planted("marked", "outsider"), "ReachesInternal");
        }

        @ParameterizedTest
        @EnumSource
        void packages_of_a_module_do_not_see_each_other_in_turn(PublishedModule module) {
            holds(PackageRules.packagesDoNotSeeEachOtherInTurn(ROOT, FRONTS), module.classes());
        }

        @Test
        void planted_two_packages_that_see_each_other_are_found() {
            findings(PackageRules.packagesDoNotSeeEachOtherInTurn(PLANTED, Set.of()), planted("cycle"))
                .singleElement(InstanceOfAssertFactories.STRING).contains("Slice " + PLANTED + ".cycle.there", "Slice " + PLANTED + ".cycle.back");
        }

        @Test
        void a_name_says_what_a_type_is_for() {
            holds(NamingRules.namesSayWhatTypesAreFor(), allClasses());
        }

        @Test
        void planted_a_name_that_says_nothing_is_found() {
            findsOnlyIn(NamingRules.namesSayWhatTypesAreFor(), planted("naming"), "AddressUtils", "Sender$SenderImpl");
        }

        @Test
        void no_package_lies_in_two_jars() {
            Map<String, JavaClasses> jars = Arrays.stream(PublishedModule.values())
                .collect(Collectors.toMap(PublishedModule::name, PublishedModule::classes));
            assertThat(PackageRules.packagesInSeveralJars(jars)).isEmpty();
        }

        @Test
        void planted_a_package_in_two_jars_is_found() {
            assertThat(PackageRules.packagesInSeveralJars(
                Map.of("one", planted("naming"), "two", planted("naming", "marked"), "three", planted("outsider"))))
                .isEqualTo(Map.of(PLANTED + ".naming", Set.of("one", "two")));
        }
    }

    private static JavaClasses planted(String... examples) {
        return new ClassFileImporter().importPackages(Arrays.stream(examples).map(example -> PLANTED + "." + example).toList());
    }

    /** Also fails when there was no class to judge: a rule that sees nothing is no rule. */
    private static void holds(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(false).check(classes);
    }

    private static ListAssert<String> findings(ArchRule rule, JavaClasses planted) {
        return assertThat(rule.evaluate(planted).getFailureReport().getDetails()).as(rule.getDescription());
    }

    /** The rule names each of these classes, and every finding is about one of them. */
    private static void findsOnlyIn(ArchRule rule, JavaClasses planted, String... names) {
        ListAssert<String> findings = findings(rule, planted);
        for (String name : names) {
            findings.anyMatch(finding -> finding.contains("." + name));
        }
        findings.allMatch(finding -> Arrays.stream(names).anyMatch(name -> finding.contains("." + name)));
    }
}
