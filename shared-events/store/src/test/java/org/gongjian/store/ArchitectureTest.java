package org.gongjian.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.gongjian.record.Fact;
import org.junit.jupiter.api.Test;

/** D1, as far as this module can see it: facts are plain, and only the platform packages and ops reach into the store. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.gongjian.planted", "org.gongjian.command.planted");

    private static final ArchRule FACTS_ARE_PLAIN = classes()
            .that()
            .resideInAPackage("org.gongjian..")
            .and()
            .resideOutsideOfPackages("org.gongjian.store..", "org.gongjian.postgres..", "org.gongjian.command..")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "org.gongjian..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "org.gongjian.store..", "org.gongjian.postgres.."))));

    private static final ArchRule STORE_IS_FOR_PLATFORMS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gongjian.store..",
                    "org.gongjian.command.platform..",
                    "org.gongjian.query.platform..",
                    "org.gongjian.app..",
                    "org.gongjian.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongjian.store..");

    private static final ArchRule NO_CYCLES =
            slices().matching("org.gongjian.(store|record)..").should().beFreeOfCycles();

    @Test
    void facts_are_plain() {
        assertThat(PRODUCT.contain(Fact.class)).isTrue();
        FACTS_ARE_PLAIN.check(PRODUCT);
        assertThat(FACTS_ARE_PLAIN.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void only_platforms_and_ops_reach_into_the_store() {
        STORE_IS_FOR_PLATFORMS.check(PRODUCT);
        assertThat(STORE_IS_FOR_PLATFORMS.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void the_record_knows_nothing_of_its_store() {
        NO_CYCLES.check(PRODUCT);
    }
}
