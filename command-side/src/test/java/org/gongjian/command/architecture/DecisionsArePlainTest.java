package org.gongjian.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongjian.record.Fact;
import org.junit.jupiter.api.Test;

/** D3 and D10: what decides and what is decided on. Each rule is also run over a planted violation. */
class DecisionsArePlainTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.gongjian.command.architecture.planted");
    private static final Set<String> IMPURE =
            Set.of("now", "randomUUID", "systemDefault", "systemUTC", "systemDefaultZone", "getDefault");
    private static final Set<String> IMPURE_OWNERS = Set.of(
            "java.lang.System",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    /** A decider, and every class of its feature that it uses, directly or not: its rule classes. */
    private static Set<JavaClass> deciding(JavaClasses classes, String suffix) {
        Deque<JavaClass> open = new ArrayDeque<>(classes.stream()
                .filter(one -> one.getSimpleName().endsWith(suffix))
                .toList());
        Set<JavaClass> found = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            JavaClass next = open.poll();
            if (found.add(next)) {
                next.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().equals(next.getPackageName()))
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static List<String> impurities(Set<JavaClass> classes) {
        return classes.stream()
                .flatMap(DecisionsArePlainTest::impurities)
                .sorted()
                .toList();
    }

    private static Stream<String> impurities(JavaClass one) {
        Stream<String> foreign = one.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !plain(target, one))
                .map(target -> one.getSimpleName() + " depends on " + target.getName());
        Stream<String> calls = one.getAccessesFromSelf().stream()
                .filter(DecisionsArePlainTest::impure)
                .map(access ->
                        one.getSimpleName() + " uses " + access.getTarget().getFullName());
        return Stream.concat(foreign, calls);
    }

    private static boolean plain(JavaClass target, JavaClass of) {
        String name = target.getPackageName();
        boolean facts = name.startsWith("org.gongjian.")
                && !Stream.of("command.", "query.", "store", "app", "postgres")
                        .anyMatch(part -> name.startsWith("org.gongjian." + part));
        return target.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("org.jspecify.")
                || name.equals("com.fasterxml.jackson.annotation")
                        && !of.getPackageName().startsWith("org.gongjian.command")
                || facts
                || name.equals("org.gongjian.command.decision")
                || name.equals(of.getPackageName());
    }

    private static boolean impure(JavaAccess<?> access) {
        return IMPURE.contains(access.getTarget().getName())
                        && access.getTargetOwner().getPackageName().startsWith("java.")
                || IMPURE_OWNERS.contains(access.getTargetOwner().getName());
    }

    private static List<String> notRecords(JavaClasses classes, String family) {
        Set<String> wrong = new TreeSet<>();
        classes.stream()
                .filter(one -> !one.isInterface() && !one.isRecord())
                .filter(one -> one.getAllRawInterfaces().stream()
                        .anyMatch(up -> up.getSimpleName().endsWith(family) || up.isEquivalentTo(Fact.class)))
                .forEach(one -> wrong.add(one.getName()));
        return List.copyOf(wrong);
    }

    @Test
    void deciders_and_their_rules_know_no_framework_no_clock_and_make_no_ids() {
        Set<JavaClass> deciding = deciding(PRODUCT, "Decider");
        assertThat(deciding).extracting(JavaClass::getSimpleName).contains("MatterDecider", "Admission", "TimeLimits");
        assertThat(impurities(deciding)).isEmpty();
    }

    @Test
    void states_are_as_plain() {
        Set<JavaClass> states = deciding(PRODUCT, "State");
        assertThat(states).extracting(JavaClass::getSimpleName).contains("MatterState", "Moves");
        assertThat(impurities(states)).isEmpty();
    }

    @Test
    void a_planted_clock_and_a_planted_id_are_found_also_in_the_rule_behind() {
        assertThat(impurities(deciding(PLANTED, "Decider")))
                .anyMatch(line -> line.contains("Instant.now"))
                .anyMatch(line -> line.contains("UUID.randomUUID"));
    }

    @Test
    void events_and_commands_are_records() {
        assertThat(notRecords(PRODUCT, "Command")).isEmpty();
        assertThat(notRecords(PLANTED, "Command")).hasSize(1);
    }
}
