package org.gongjian.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.command.platform.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D3, D4, D5, D10 and D11 for the command side, each seen to fail on a planted violation. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian.command");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.gongjian.command.planted");
    private static final Set<String> CLOCKS_AND_CHANCE = Set.of("now", "randomUUID", "systemDefault", "systemUTC");
    private static final Set<String> NEVER_IN_A_DECISION =
            Set.of("java.lang.System", "java.util.Random", "java.security.SecureRandom", "java.time.Clock");
    private static final Pattern CATCH_ALL = Pattern.compile("\\bdefault\\s*(->|:)");

    private static final ArchRule DECISIONS_ARE_PURE =
            classes().that().haveSimpleNameEndingWith("Decider").should(dependOnlyOnWhatADecisionMayKnow());

    private static final ArchRule AXON_STAYS_IN_ITS_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongjian.command.platform..")
            .and()
            .haveSimpleNameNotEndingWith("Aggregate")
            .and()
            .haveNameNotMatching(".*\\.When[A-Z]\\w*Then\\w+(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    private static final ArchRule FEATURES_KNOW_EACH_OTHER_BY_THEIR_COMMANDS = classes()
            .that()
            .resideOutsideOfPackages("org.gongjian.command.platform..", "org.gongjian.command.decision..")
            .and()
            // a Side puts a node together and hands a port of one feature to what another decides
            .haveSimpleNameNotEndingWith("Side")
            .should(knowOtherFeaturesByTheirCommandsOnly());

    private static final ArchRule PLATFORM_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage("org.gongjian.command.platform..", "org.gongjian.command.decision..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("belong to a feature") {
                @Override
                public boolean test(JavaClass other) {
                    return feature(other) != null;
                }
            });

    private static final ArchRule COMMANDS_ARE_RECORDS = classes()
            .that(new DescribedPredicate<>("are commands") {
                @Override
                public boolean test(JavaClass one) {
                    // a family within a family is no command itself
                    return !one.isInterface()
                            && one.getAllRawInterfaces().stream()
                                    .anyMatch(family -> family.getSimpleName().endsWith("Command"));
                }
            })
            .should()
            .beRecords();

    private static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @Test
    void a_decision_knows_facts_and_its_own_package_and_no_clock() {
        holdsAndFails(DECISIONS_ARE_PURE);
    }

    @Test
    void axon_stays_in_shells_automations_and_the_platform() {
        holdsAndFails(AXON_STAYS_IN_ITS_PLACE);
    }

    @Test
    void a_feature_knows_another_by_its_commands() {
        holdsAndFails(FEATURES_KNOW_EACH_OTHER_BY_THEIR_COMMANDS);
    }

    @Test
    void the_platform_knows_no_feature() {
        PLATFORM_KNOWS_NO_FEATURE.check(PRODUCT);
        assertThat(PLATFORM_KNOWS_NO_FEATURE
                        .evaluate(new ClassFileImporter().importClasses(Town.class))
                        .hasViolation())
                .as("a test of the platform that wires features is one that would be found")
                .isTrue();
    }

    @Test
    void commands_are_records() {
        holdsAndFails(COMMANDS_ARE_RECORDS);
    }

    @Test
    void nothing_is_pushed_into_fields() {
        holdsAndFails(NO_FIELD_INJECTION);
    }

    @Test
    void no_decision_has_a_catch_all() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> deciders = sources.filter(file -> file.toString().endsWith("Decider.java"))
                    .toList();
            assertThat(deciders)
                    .hasSizeGreaterThan(7)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(CATCH_ALL));
        }
        assertThat("switch (command) { case Open _ -> 1; default -> 2; }").containsPattern(CATCH_ALL);
    }

    private static void holdsAndFails(ArchRule rule) {
        rule.check(PRODUCT);
        assertThat(rule.evaluate(PLANTED).hasViolation()).as("seen to fail").isTrue();
    }

    /** The decider and every class of its own package that it leads to. */
    private static ArchCondition<JavaClass> dependOnlyOnWhatADecisionMayKnow() {
        return new ArchCondition<>("lead only to the JDK, facts, decisions and their own package, and to no clock") {
            @Override
            public void check(JavaClass decider, ConditionEvents events) {
                for (JavaClass part : closure(decider)) {
                    part.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .map(JavaClass::getBaseComponentType)
                            .filter(target -> !mayKnow(decider, target))
                            .forEach(target -> events.add(SimpleConditionEvent.violated(
                                    part, part.getName() + " knows " + target.getName())));
                    part.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    call.getTargetOwner().getPackageName().startsWith("java.")
                                            && CLOCKS_AND_CHANCE.contains(
                                                    call.getTarget().getName()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(part, call.getDescription())));
                }
            }
        };
    }

    private static Set<JavaClass> closure(JavaClass decider) {
        Set<JavaClass> known = new HashSet<>(Set.of(decider));
        Set<JavaClass> open = new HashSet<>(known);
        while (!open.isEmpty()) {
            Set<JavaClass> next = new HashSet<>();
            open.forEach(one -> one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(decider.getPackageName()))
                    .filter(known::add)
                    .forEach(next::add));
            open = next;
        }
        return known;
    }

    private static boolean mayKnow(JavaClass decider, JavaClass target) {
        String name = target.getPackageName();
        if (target.isPrimitive() || name.startsWith("org.jspecify")) {
            return true;
        }
        if (name.startsWith("java.")) {
            return !NEVER_IN_A_DECISION.contains(target.getName());
        }
        return name.equals(decider.getPackageName())
                || name.equals("org.gongjian.command.decision")
                || (name.startsWith("org.gongjian.")
                        && !name.startsWith("org.gongjian.command")
                        && !name.startsWith("org.gongjian.store"));
    }

    private static ArchCondition<JavaClass> knowOtherFeaturesByTheirCommandsOnly() {
        return new ArchCondition<>("know other features by their commands only") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(target ->
                                feature(target) != null && !feature(target).equals(feature(one)))
                        .filter(target -> !target.getName().matches(".*Command(\\$.*)?"))
                        .forEach(target -> events.add(
                                SimpleConditionEvent.violated(one, one.getName() + " knows " + target.getName())));
            }
        };
    }

    /** The package right below {@code command}, or below {@code command.planted}; null for what belongs to none. */
    private static @Nullable String feature(JavaClass one) {
        String name = one.getPackageName();
        String root = "org.gongjian.command.";
        if (!name.startsWith(root) || name.startsWith(root + "platform") || name.startsWith(root + "decision")) {
            return null;
        }
        String rest = name.substring(root.length());
        return rest.startsWith("planted.") ? rest : rest.split("\\.")[0];
    }
}
