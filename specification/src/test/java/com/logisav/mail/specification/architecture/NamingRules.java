package com.logisav.mail.specification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What kinds of type there are, and what they are called. */
public final class NamingRules {

    private static final List<String> NAMES_THAT_SAY_NOTHING = List.of("Impl", "Util", "Utils", "Helper", "Manager");

    private NamingRules() {
    }

    /** What we throw at a host is a {@link MailException} with a code, made by a named factory; internal markers may be an IOException. */
    public static ArchRule throwablesAreMailExceptions() {
        return classes().that().areAssignableTo(Throwable.class).and().arePublic()
            .should(new ArchCondition<>("extend MailException, have a code and no public constructor; or be an internal IOException") {
                @Override
                public void check(JavaClass thrown, ConditionEvents events) {
                    if (isInternal(thrown) && thrown.isAssignableTo(IOException.class)) {
                        return;
                    }
                    if (!thrown.isAssignableTo(MailException.class)) {
                        events.add(SimpleConditionEvent.violated(thrown, thrown.getName() + " is no MailException"));
                    }
                    if (thrown.getAllMethods().stream().noneMatch(NamingRules::answersACode)) {
                        events.add(SimpleConditionEvent.violated(thrown, thrown.getName() + " has no code"));
                    }
                    thrown.getConstructors().stream()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName() + " is public")));
                }
            });
    }

    /** Each question that a host answers has an abstract test, named after it, which asks for an answer to judge. */
    public static ArchRule questionsHaveAContract(String spi, JavaClasses testkit, String contracts) {
        return classes().that().resideInAPackage(spi).and().areInterfaces().and().doNotHaveSimpleName("package-info")
            .should(new ArchCondition<>("have a contract in " + contracts) {
                @Override
                public void check(JavaClass question, ConditionEvents events) {
                    String contract = contracts + "." + nameInOneWord(question) + "Contract";
                    if (testkit.stream().noneMatch(one -> one.getName().equals(contract) && asksFor(one, question))) {
                        events.add(SimpleConditionEvent.violated(question, question.getName() + " has no contract"));
                    }
                }
            });
    }

    /** A name says what a type is for. */
    public static ArchRule namesSayWhatTypesAreFor() {
        return classes().that(DescribedPredicate.describe("have a name", one -> !one.getSimpleName().isEmpty()))
            .should(new ArchCondition<>("not end in one of " + NAMES_THAT_SAY_NOTHING) {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    NAMES_THAT_SAY_NOTHING.stream().filter(one.getSimpleName()::endsWith)
                        .forEach(ending -> events.add(SimpleConditionEvent.violated(one, one.getName() + " ends in " + ending)));
                }
            });
    }

    private static boolean isInternal(JavaClass one) {
        return (one.getPackageName() + ".").contains(".internal.");
    }

    private static boolean answersACode(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty() && method.getRawReturnType().isEquivalentTo(MailErrorCode.class);
    }

    /** In an abstract method, or as the type argument of what it extends. */
    private static boolean asksFor(JavaClass contract, JavaClass question) {
        Stream<JavaType> asked = contract.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaMethod::getReturnType);
        return contract.getModifiers().contains(JavaModifier.ABSTRACT)
            && Stream.concat(asked, contract.getSuperclass().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.getName().equals(question.getName()));
    }

    /** An opt-in that is nested in its question comes first, as one speaks: TemplateRepository.Editable is EditableTemplateRepository. */
    private static String nameInOneWord(JavaClass one) {
        return one.getSimpleName() + one.getEnclosingClass().map(NamingRules::nameInOneWord).orElse("");
    }
}
