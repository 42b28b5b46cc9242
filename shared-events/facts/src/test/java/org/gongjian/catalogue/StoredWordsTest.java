package org.gongjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongjian.record.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * The words inside events are stored names too: constants of closed lists and the names of variants. A word may be added, never
 * renamed or taken away. {@code -Dgolden.write=true} enters new ones in {@code words.lock}.
 */
class StoredWordsTest {

    private static final Path LOCK = Path.of("src/test/resources/words.lock");

    @Test
    void no_word_is_lost_and_every_word_is_locked() throws IOException {
        Set<String> words = words();
        Set<String> locked = new TreeSet<>(Files.exists(LOCK) ? Files.readAllLines(LOCK) : List.of());
        if (Boolean.getBoolean("golden.write")) {
            locked.addAll(words);
            Files.write(LOCK, locked);
        }
        assertThat(words).containsAll(locked);
        assertThat(locked).containsAll(words);
    }

    @Test
    void words_are_found_below_the_first_level_too() {
        assertThat(words()).contains("Role CLERK", "Raiser grid_patrol", "DeliveryMethod PHONE");
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        for (Catalogue.Entry entry : Gongjian.catalogue().entries()) {
            collect(entry.type(), words, seen);
        }
        return words;
    }

    private static void collect(Class<?> type, Set<String> words, Set<Class<?>> seen) {
        if (!type.getName().startsWith("org.gongjian.") || !seen.add(type)) {
            return;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                words.add(type.getSimpleName() + " " + ((Enum<?>) constant).name());
            }
        } else if (type.isSealed()) {
            for (Class<?> variant : variants(type)) {
                JsonTypeName name = variant.getAnnotation(JsonTypeName.class);
                assertThat(name).as("@JsonTypeName on %s", variant.getName()).isNotNull();
                words.add(type.getSimpleName() + " " + name.value());
                collect(variant, words, seen);
            }
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                classesOf(component.getGenericType()).forEach(one -> collect(one, words, seen));
            }
        }
    }

    /** Families within a family have no name of their own. */
    private static List<Class<?>> variants(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .<Class<?>>flatMap(one -> one.isSealed() ? variants(one).stream() : Stream.of(one))
                .toList();
    }

    private static List<Class<?>> classesOf(Type type) {
        List<Class<?>> found = new ArrayList<>();
        if (type instanceof Class<?> one) {
            found.add(one);
        } else if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                found.addAll(classesOf(argument));
            }
        }
        return found;
    }
}
