package org.gongjian.query.platform.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.folding.ReadModel;
import org.junit.jupiter.api.Test;

/** Pages name other features' read models by their groups: a group that is none would be waited for in vain. */
class ReadsFromTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian.query");

    @Test
    void every_group_that_a_page_waits_for_is_one_of_a_read_model() {
        Set<String> groups = groups();
        assertThat(groups).hasSizeGreaterThan(20);
        assertThat(waitedFor(PRODUCT)).hasSizeGreaterThan(10).isSubsetOf(groups);
    }

    @Test
    void one_that_is_none_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(groups()).doesNotContainAnyElementsOf(waitedFor(planted));
    }

    /** A page that waits for nobody. */
    static class Planted {
        @ReadsFrom("yearplans")
        void page() {}
    }

    private static Set<String> waitedFor(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ReadsFrom.class))
                .map(JavaMethod::reflect)
                .flatMap(method ->
                        Stream.of(method.getAnnotation(ReadsFrom.class).value()))
                .collect(Collectors.toSet());
    }

    private static Set<String> groups() {
        List<Class<?>> models = PRODUCT.stream()
                .filter(one -> one.isAssignableTo(ReadModel.class) && !one.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        return models.stream().map(ReadsFromTest::group).collect(Collectors.toSet());
    }

    private static String group(Class<?> model) {
        try {
            Field group = model.getDeclaredField("GROUP");
            group.setAccessible(true);
            return String.valueOf(group.get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(model + " says no group", e);
        }
    }
}
