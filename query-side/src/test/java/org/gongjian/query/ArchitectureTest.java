package org.gongjian.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.ForEverybody;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Fact;
import org.junit.jupiter.api.Test;

/** D1, D2, D4, D6 to D10 and D17's scope for the query side, each seen to fail on a planted violation. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian.query");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.gongjian.query.planted");

    private static final Pattern CREATED = Pattern.compile("CREATE TABLE view\\.(\\w+)\\$\\{g}");
    /** What any page may ask: names in the place of ids, and the lists and labels of forms. */
    private static final Set<String> DIRECTORIES = Set.of(
            "org.gongjian.query.registry.names",
            "org.gongjian.query.registry.persons",
            "org.gongjian.query.matter.steps");

    /** The ideas that the figures' read model is made of: nothing in them reads or writes a table. */
    private static final Set<String> WITHOUT_TABLES =
            Set.of("org.gongjian.query.figures.dictionary", "org.gongjian.query.figures.counting");

    @Test
    void what_belongs_to_a_read_model_without_being_one_knows_no_table() {
        holdsAndFails(noClasses()
                .that()
                .resideInAnyPackage(Stream.concat(WITHOUT_TABLES.stream(), Stream.of("org.gongjian.query.planted.."))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*(Projection|Table|Writing|ReadModel|JdbcClient)"));
    }

    @Test
    void the_store_and_axon_are_known_to_the_platform_only() {
        holdsAndFails(noClasses()
                .that()
                .resideOutsideOfPackage("org.gongjian.query.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gongjian.store..", "org.axonframework.."));
    }

    @Test
    void answers_know_nothing_of_decisions() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gongjian.command..", "org.gongjian.app..");
        rule.check(PRODUCT);
    }

    @Test
    void a_fold_and_a_table_know_no_other_read_model() {
        holdsAndFails(classes()
                .that()
                .haveNameMatching(".*(Projection|Table|Fold|Writing|ReadModel)")
                .and()
                .resideOutsideOfPackage("org.gongjian.query.platform..")
                .should(knowNoOtherReadModel(WITHOUT_TABLES)));
    }

    @Test
    void a_page_knows_no_event() {
        holdsAndFails(noClasses()
                .that()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .or()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or()
                .haveSimpleNameEndingWith("Page")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are events") {
                    @Override
                    public boolean test(JavaClass other) {
                        return other.isAssignableTo(Fact.class);
                    }
                }));
    }

    @Test
    void a_state_is_folded_only_where_rows_follow_the_fold_of_the_record() {
        holdsAndFails(noClasses()
                .that()
                .resideOutsideOfPackage("org.gongjian.query.audit..")
                .and()
                .haveSimpleNameNotEndingWith("Fold")
                .and()
                .haveSimpleNameNotEndingWith("Counting")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are states of aggregates") {
                    @Override
                    public boolean test(JavaClass other) {
                        return other.getPackageName().startsWith("org.gongjian.")
                                && !other.getPackageName().startsWith("org.gongjian.query")
                                && other.getSimpleName().endsWith("State");
                    }
                }));
    }

    @Test
    void a_table_is_named_by_one_class_only() throws IOException {
        Map<String, Set<String>> namedBy = new HashMap<>();
        for (String table : tables()) {
            sources("src/main/java").stream()
                    .filter(source -> names(source, table))
                    .forEach(source -> namedBy.computeIfAbsent(table, none -> new HashSet<>())
                            .add(source.getFileName().toString()));
        }
        assertThat(namedBy).as("the rule sees something").hasSizeGreaterThan(5);
        assertThat(namedBy)
                .allSatisfy((table, classes) -> assertThat(classes).as(table).hasSize(1));
        assertThat(names(
                        Path.of("src/test/java/org/gongjian/query/planted/one/StolenProjection.java"),
                        "matter_register"))
                .as("seen to fail")
                .isTrue();
    }

    @Test
    void a_projection_reads_no_clock_and_sends_nothing() {
        holdsAndFails(classes()
                .that()
                .implement(Projection.class)
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<>("read no clock") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        one.getMethodCallsFromSelf().stream()
                                .filter(call ->
                                        call.getTargetOwner().getPackageName().startsWith("java.")
                                                && Set.of(
                                                                "now",
                                                                "randomUUID",
                                                                "systemUTC",
                                                                "systemDefault",
                                                                "currentTimeMillis",
                                                                "nanoTime")
                                                        .contains(
                                                                call.getTarget().getName()))
                                .forEach(call -> events.add(SimpleConditionEvent.violated(one, call.getDescription())));
                    }
                }));
    }

    @Test
    void every_projection_has_its_own_group() throws IOException {
        List<String> groups = new ArrayList<>();
        Pattern group = Pattern.compile("String GROUP = \"(\\w+)\"");
        sources("src/main/java").forEach(source -> {
            Matcher found = group.matcher(text(source));
            while (found.find()) {
                groups.add(found.group(1));
            }
        });
        assertThat(groups).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        assertThat(groups)
                .as("a planted projection that takes a group in use would be found")
                .contains("registry_names");
    }

    @Test
    void every_reading_method_of_a_table_takes_a_scope() {
        holdsAndFails(methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Table")
                .and()
                .areNotPrivate()
                .and()
                .areNotAnnotatedWith(ForEverybody.class)
                .should(new ArchCondition<>("take a scope when they answer something read") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean asks = method.getMethodCallsFromSelf().stream()
                                        .anyMatch(call ->
                                                call.getTarget().getName().equals("query"))
                                || method.getOwner().getPackageName().contains("planted");
                        boolean scoped = method.getParameterTypes().stream()
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                .anyMatch(type ->
                                        type.isEquivalentTo(Scope.class) || type.isEquivalentTo(Recorded.class));
                        if (asks && !scoped) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no scope"));
                        }
                    }
                }));
    }

    @Test
    void nothing_is_pushed_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(PRODUCT);
    }

    private static ArchCondition<JavaClass> knowNoOtherReadModel(Set<String> allowed) {
        return new ArchCondition<>("know no other read model") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(other -> other.getPackageName().startsWith("org.gongjian.query."))
                        .filter(other -> !other.getPackageName().startsWith("org.gongjian.query.platform"))
                        .filter(other -> !other.getPackageName().equals("org.gongjian.query.matter"))
                        .filter(other -> !other.getPackageName().equals(one.getPackageName()))
                        .filter(other -> !allowed.contains(other.getPackageName()))
                        .forEach(other -> events.add(
                                SimpleConditionEvent.violated(one, one.getName() + " knows " + other.getName())));
            }
        };
    }

    private static void holdsAndFails(ArchRule rule) {
        rule.check(PRODUCT);
        assertThat(rule.evaluate(PLANTED).hasViolation()).as("seen to fail").isTrue();
    }

    /** In the schema, as the name of a generation's table, or as a constant; a processing group bears the name of its table. */
    private static boolean names(Path source, String table) {
        return Pattern.compile("view\\." + table + "\\b|of\\(\"" + table + "\"\\)|(?<!GROUP) = \"" + table + "\";")
                .matcher(text(source).replaceAll("(?m)^\\s*(/?\\*|//).*$", ""))
                .find();
    }

    private static List<String> tables() throws IOException {
        List<String> tables = new ArrayList<>();
        sources("src/main/resources/db/readmodel").forEach(script -> {
            Matcher found = CREATED.matcher(text(script));
            while (found.find()) {
                tables.add(found.group(1));
            }
        });
        return tables;
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
