package org.gongjian.app.whole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.matter.MatterEvent;
import org.gongjian.record.Fact;
import org.gongjian.store.MachineTime;
import org.junit.jupiter.api.Test;

/** D1 (the store), D4 and D10 over the whole product, each seen to fail on a planted violation. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.gongjian.command.unlawful");

    @Test
    void the_whole_product_is_seen() {
        assertThat(PRODUCT.contain(MatterEvent.class)).isTrue();
        assertThat(PRODUCT.contain(MatterCommand.class)).isTrue();
        assertThat(PRODUCT.contain("org.gongjian.query.matter.register.RegisterTable"))
                .isTrue();
        assertThat(PRODUCT.contain("org.gongjian.store.RecordingEngine")).isTrue();
        assertThat(PRODUCT.contain("org.gongjian.app.GongjianApp")).isTrue();
    }

    @Test
    void only_platforms_and_ops_reach_into_the_store() {
        holdsAndFails(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.gongjian.store..",
                        "org.gongjian.command.platform..",
                        "org.gongjian.query.platform..",
                        "org.gongjian.app..",
                        "org.gongjian.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gongjian.store.."));
    }

    @Test
    void axon_stays_in_its_place() {
        holdsAndFails(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.gongjian.store..", "org.gongjian.command.platform..", "org.gongjian.query.platform..")
                .and()
                .haveNameNotMatching(".*\\.(\\w+Aggregate|When[A-Z]\\w*Then\\w+|\\w+Projection)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework.."));
    }

    @Test
    void events_and_commands_are_records() {
        holdsAndFails(classes()
                .that(are(
                        "events or commands",
                        one -> one.isAssignableTo(Fact.class)
                                || one.getAllRawInterfaces().stream().anyMatch(ArchitectureTest::isFamilyOfCommands)))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords());
    }

    /** Whoever reads the machine's clock cannot be shown another hour: all take the one of their node. */
    @Test
    void the_time_is_read_in_one_place() {
        ArchRule rule = noClasses()
                .that()
                .areNotAssignableTo(MachineTime.class)
                .should()
                .accessTargetWhere(are("reading the machine's clock", ArchitectureTest::readsTheClock));
        rule.check(PRODUCT);
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .as("seen to fail, each way")
                .hasSize(7);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.matches("tick\\w+");
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && !takesSomething(access);
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> owner.startsWith("java.time.") && name.equals("now") && !takesA(Clock.class, access);
        };
    }

    private static boolean takesSomething(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && !unit.getRawParameterTypes().isEmpty();
    }

    private static boolean takesA(Class<?> type, JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(type));
    }

    private static boolean isFamilyOfCommands(JavaClass one) {
        return one.getPackageName().startsWith("org.gongjian.command.")
                && one.getSimpleName().endsWith("Command");
    }

    @Test
    void nothing_is_pushed_into_fields() {
        holdsAndFails(noFields()
                .should()
                .beAnnotatedWith(are(
                        "injecting",
                        annotation -> List.of("Autowired", "Inject", "Resource", "Value")
                                .contains(annotation.getRawType().getSimpleName()))));
    }

    /** A package is one by itself, without those below it. */
    @Test
    void packages_form_no_cycle() {
        holdsAndFails(slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass one) {
                        return one.getPackageName().startsWith("org.gongjian.")
                                ? SliceIdentifier.of(one.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles());
    }

    /** Lombok leaves no trace in classes: it must not be there when they are compiled. */
    @Test
    void there_is_no_lombok() throws IOException {
        assertThat(ArchitectureTest.class.getResource("/lombok/Lombok.class")).isNull();
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        try (Stream<Path> files = Files.walk(root, 3)) {
            List<Path> poms = files.filter(file -> file.endsWith("pom.xml")).toList();
            assertThat(poms).hasSizeGreaterThan(6).noneMatch(pom -> asksForLombok(text(pom)));
        }
        assertThat(asksForLombok("<dependency><groupId>org.projectlombok</groupId></dependency>"))
                .as("seen to fail")
                .isTrue();
    }

    private static boolean asksForLombok(String pom) {
        return pom.contains("lombok");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T> DescribedPredicate<T> are(String description, java.util.function.Predicate<T> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static void holdsAndFails(ArchRule rule) {
        rule.check(PRODUCT);
        assertThat(rule.evaluate(PLANTED).hasViolation()).as("seen to fail").isTrue();
    }
}
