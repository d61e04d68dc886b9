package com.logisav.mail.specification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What stays out of sight: a host must never need to know which library is inside. */
public enum HiddenLibrary {
    /** Simple Java Mail, Jakarta Mail and Angus. */
    MAIL("org.simplejavamail..", "jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..", "com.sun.mail..", "com.sanctionco.jmail.."),
    /** openhtmltopdf and PDFBox. */
    PDF("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox..", "de.rototor.pdfbox.."),
    /** GreenMail and SubEthaSMTP, which a host may have or not. */
    SERVER("com.icegreen..", "org.subethamail.."),
    /** What tests make sure of things with: a host has its own. Of JUnit the assertions alone, since the test kit extends JUnit. */
    ASSERTION(resideInAnyPackage("org.assertj..", "org.hamcrest..", "com.google.common.truth..", "org.awaitility..", "org.mockito..")
        .or(nameMatching("org\\.junit\\.jupiter\\.api\\.Assert(?:ions|[A-Z]\\w*)")));

    private final DescribedPredicate<JavaClass> ofTheLibrary;

    HiddenLibrary(String... packages) {
        this(resideInAnyPackage(packages));
    }

    HiddenLibrary(DescribedPredicate<? super JavaClass> ofTheLibrary) {
        this.ofTheLibrary = ofTheLibrary.<JavaClass>forSubtype().as("of a library of " + name());
    }

    /** Only the given packages touch it. */
    public ArchRule isTouchedOnlyIn(String... packages) {
        return noClasses().that(not(resideInAnyPackage(packages))).should().dependOnClassesThat(ofTheLibrary);
    }

    /** No type that a host may use shows it: not in what it extends, in a field, a parameter, a result or a throws clause. */
    public ArchRule isInNoPublicSignature() {
        return classes().that(DescribedPredicate.describe("are public and not internal", HiddenLibrary::isForHosts))
            .should(new ArchCondition<>("show no library of " + name()) {
                @Override
                public void check(JavaClass shown, ConditionEvents events) {
                    Stream.concat(shown.getAllRawSuperclasses().stream(), shown.getAllRawInterfaces().stream())
                        .filter(ofTheLibrary)
                        .forEach(parent -> events.add(SimpleConditionEvent.violated(shown, shown.getName() + " is a " + parent.getName())));
                    shown.getAllMembers().stream()
                        .filter(member -> !member.getOwner().getPackageName().startsWith("java."))
                        .filter(HiddenLibrary::isForHosts)
                        .forEach(member -> typesIn(member)
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .filter(ofTheLibrary)
                            .distinct()
                            .forEach(type -> events.add(SimpleConditionEvent.violated(member,
                                member.getFullName() + " shows " + type.getName()))));
                }
            });
    }

    private static boolean isForHosts(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.PUBLIC)
            && !(one.getPackageName() + ".").contains(".internal.")
            && one.getEnclosingClass().map(HiddenLibrary::isForHosts).orElse(true);
    }

    private static boolean isForHosts(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC) || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesIn(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                    Stream.of(unit.getReturnType()),
                    unit.getParameterTypes().stream(),
                    unit.getTypeParameters().stream(),
                    unit.getThrowsClause().stream().map(thrown -> (JavaType) thrown.getRawType()))
                .flatMap(types -> types);
        }
        return member.getAllInvolvedRawTypes().stream().map(type -> (JavaType) type);
    }
}
