package com.logisav.mail.specification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

/** Simple Java Mail, Jakarta Mail and Angus stay out of sight: a host must never need to know which of them is inside. */
public final class MailLibraryRules {

    private static final DescribedPredicate<JavaClass> OF_A_MAIL_LIBRARY = resideInAnyPackage("org.simplejavamail..", "jakarta.mail..",
        "jakarta.activation..", "org.eclipse.angus..", "com.sun.mail..", "com.sanctionco.jmail..").as("of a mail library");

    private MailLibraryRules() {
    }

    /** Only the given packages touch a mail library. */
    public static ArchRule areTouchedOnlyIn(String... packages) {
        return noClasses().that(not(resideInAnyPackage(packages))).should().dependOnClassesThat(OF_A_MAIL_LIBRARY);
    }

    /** No type that a host may use shows a mail library: not in what it extends, in a field, a parameter, a result or a throws clause. */
    public static ArchRule areInNoPublicSignature() {
        return classes().that(DescribedPredicate.describe("are public and not internal", MailLibraryRules::isForHosts))
            .should(new ArchCondition<>("show no mail library") {
                @Override
                public void check(JavaClass shown, ConditionEvents events) {
                    Stream.concat(shown.getAllRawSuperclasses().stream(), shown.getAllRawInterfaces().stream())
                        .filter(OF_A_MAIL_LIBRARY)
                        .forEach(parent -> events.add(SimpleConditionEvent.violated(shown, shown.getName() + " is a " + parent.getName())));
                    shown.getAllMembers().stream()
                        .filter(member -> !member.getOwner().getPackageName().startsWith("java."))
                        .filter(MailLibraryRules::isForHosts)
                        .forEach(member -> typesIn(member)
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .filter(OF_A_MAIL_LIBRARY)
                            .distinct()
                            .forEach(type -> events.add(SimpleConditionEvent.violated(member,
                                member.getFullName() + " shows " + type.getName()))));
                }
            });
    }

    private static boolean isForHosts(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.PUBLIC)
            && !(one.getPackageName() + ".").contains(".internal.")
            && one.getEnclosingClass().map(MailLibraryRules::isForHosts).orElse(true);
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
