package com.logisav.mail.specification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which package may see which. The root package is a parameter, so that a planted example is judged by the very same rule. */
public final class PackageRules {

    private PackageRules() {
    }

    /** A package uses only itself, the root and packages above it in the listing; the root uses nothing but itself. */
    public static ArchRule usesOnlyWhatStandsAboveIt(String root, List<String> listing) {
        return classes().that(resideInAPackage(root + ".."))
            .should(new ArchCondition<>("use only their own package, the root and packages above it in " + listing) {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isIn(root, dependency.getTargetClass()))
                        .filter(dependency -> height(root, listing, dependency.getTargetClass()) > height(root, listing, user))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });
    }

    /** No two packages see each other, directly or by way of others; but for a front whose words its internals speak. */
    public static ArchRule packagesDoNotSeeEachOtherInTurn(String root, Set<String> fronts) {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass one) {
                return isIn(root, one) && !fronts.contains(one.getPackageName()) ? SliceIdentifier.of(one.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + root;
            }
        }).should().beFreeOfCycles();
    }

    /** What is wrong with the listing of a root's packages: not in order, a package that it does not name, a name without a package. */
    public static List<String> problemsOfListing(JavaClasses classes, String root, List<String> listing) {
        List<String> problems = new ArrayList<>();
        if (!listing.equals(listing.stream().sorted().toList())) {
            problems.add("not in alphabetical order: " + listing);
        }
        Set<String> present = classes.stream().filter(one -> isIn(root, one)).map(JavaClass::getPackageName)
            .filter(name -> !name.equals(root)).map(name -> name.substring(root.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
        present.stream().filter(name -> !listing.contains(name)).forEach(name -> problems.add("not in the listing: " + name));
        listing.stream().filter(name -> !present.contains(name)).forEach(name -> problems.add("no such package: " + name));
        return problems;
    }

    /** The root's classes use {@code java..} and JSpecify, and nothing else. */
    public static ArchRule usesJavaAndJSpecifyAlone(String root) {
        return classes().that(resideInAPackage(root + ".."))
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", root + ".."));
    }

    /** A package uses the JDK, JSpecify and what is ours, and of that nothing that stands on a library. */
    public static ArchRule usesTheJdkAndOursAlone(String root, String ours, String standsOnALibrary) {
        return classes().that(resideInAPackage(root + ".."))
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.xml..", "javax.imageio..", "org.jspecify..", ours + "..")
                .and(not(resideInAPackage(standsOnALibrary + ".."))));
    }

    /** The steps below {@code internal}, which are all packages there but the tools that they share, never see each other. */
    public static ArchRule stepsDoNotSeeEachOther(String core, Set<String> tools) {
        return classes().that(areInAStep(core, tools))
            .should(new ArchCondition<>("see no other step") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> step(core, tools, dependency.getTargetClass()).isPresent())
                        .filter(dependency -> !step(core, tools, dependency.getTargetClass()).equals(step(core, tools, user)))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });
    }

    /** Only the named classes of the root, with what is nested in them, see the steps: no tool does, and nothing that the steps share. */
    public static ArchRule stepsAreSeenOnlyBy(String core, Set<String> tools, Set<String> simpleNames) {
        DescribedPredicate<JavaClass> named = DescribedPredicate.describe(simpleNames + " in the root",
            one -> one.getPackageName().equals(core) && simpleNames.contains(outermost(one)));
        return noClasses().that(not(areInAStep(core, tools)).and(not(named))).should().dependOnClassesThat(areInAStep(core, tools));
    }

    /** A tool sees itself and what is named, and nothing else of its module. */
    public static ArchRule toolStandsAlone(String core, String tool, String... alsoSeen) {
        String[] seen = Stream.concat(Stream.of(core + ".internal." + tool), Stream.of(alsoSeen)).toArray(String[]::new);
        return noClasses().that(resideInAPackage(core + ".internal." + tool))
            .should().dependOnClassesThat(resideInAPackage(core + "..").and(not(resideInAnyPackage(seen))));
    }

    private static DescribedPredicate<JavaClass> areInAStep(String core, Set<String> tools) {
        return DescribedPredicate.describe("are in a step of " + core, one -> step(core, tools, one).isPresent());
    }

    /** Nothing outside a module reaches its {@code internal}. */
    public static ArchRule internalIsReachedOnlyFromWithin(String module) {
        return noClasses().that(not(resideInAPackage(module + "..")))
            .should().dependOnClassesThat(resideInAPackage(module + ".internal.."));
    }

    /** Every package says that null is the exception. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("be in a package with a package-info that says @NullMarked") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean marked = one.getPackage().tryGetPackageInfo().isPresent() && one.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(one, "Package " + one.getPackageName() + " is not @NullMarked, see " + one.getName()));
                }
            }
        });
    }

    /** The packages of ours that lie in several jars, with the jars. */
    public static Map<String, Set<String>> packagesInSeveralJars(Map<String, JavaClasses> jars) {
        Map<String, Set<String>> homes = new TreeMap<>();
        jars.forEach((jar, classes) -> classes.forEach(
            one -> homes.computeIfAbsent(one.getPackageName(), name -> new TreeSet<>()).add(jar)));
        homes.values().removeIf(jarsOfOne -> jarsOfOne.size() < 2);
        return homes;
    }

    private static boolean isIn(String root, JavaClass one) {
        return one.getPackageName().equals(root) || one.getPackageName().startsWith(root + ".");
    }

    /** The root is the highest, at -1; what the listing does not name is the lowest. */
    private static int height(String root, Collection<String> listing, JavaClass one) {
        if (one.getPackageName().equals(root)) {
            return -1;
        }
        int place = List.copyOf(listing).indexOf(one.getPackageName().substring(root.length() + 1));
        return place < 0 ? listing.size() : place;
    }

    private static Optional<String> step(String core, Set<String> tools, JavaClass one) {
        String below = core + ".internal.";
        return Optional.of(one.getPackageName()).filter(name -> name.startsWith(below))
            .map(name -> name.substring(below.length()).split("\\.")[0])
            .filter(name -> !tools.contains(name));
    }

    private static String outermost(JavaClass one) {
        String name = one.getName().substring(one.getPackageName().length() + 1);
        return Arrays.stream(name.split("\\$")).findFirst().orElse(name);
    }
}
