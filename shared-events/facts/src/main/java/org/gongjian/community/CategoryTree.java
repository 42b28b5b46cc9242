package org.gongjian.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongjian.matter.terms.TimeLimitClass;
import org.jspecify.annotations.Nullable;

/**
 * A tree of categories as a workbook lists it, one path from the top in each line, and what it changes in the tree that is there. A
 * category is the same when it has the same name below the same parent; a line may name its code instead, and then the name may differ.
 *
 * @param lines each path, with the code where one was given
 */
public record CategoryTree(List<Line> lines) {
    /** Between the names of a path, and before the code. */
    private static final String TAB = "\t";

    private static final String CODE = "#";

    public CategoryTree {
        lines = List.copyOf(lines);
    }

    /** A path from the top; the code is that of its last name. */
    public record Line(List<String> path, @Nullable String code) {
        public Line {
            path = List.copyOf(path);
        }
    }

    /** What is known of a category. */
    public record Known(String name, @Nullable String parent, TimeLimitClass timeLimitClass, boolean open) {}

    /** A category that is new or bears another name. */
    public record Category(
            String code, String name, @Nullable String parent, TimeLimitClass timeLimitClass) {}

    /** What the workbook changes: in this order it can be carried out. */
    public record Difference(List<Category> added, List<Category> changed, List<String> closed, int unchanged) {
        public Difference {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            closed = List.copyOf(closed);
        }

        /** Whether it changes nothing. */
        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && closed.isEmpty();
        }
    }

    /** As a form carries it. */
    public String written() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(String.join(TAB, line.path()));
            if (line.code() != null) {
                text.append(TAB).append(CODE).append(line.code());
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** As a form carried it. */
    public static CategoryTree read(String written) {
        List<Line> lines = new ArrayList<>();
        for (String one : written.split("\\R")) {
            List<String> names = new ArrayList<>(List.of(one.split(TAB)));
            String code = names.size() > 1 && names.getLast().startsWith(CODE)
                    ? names.removeLast().substring(CODE.length())
                    : null;
            if (names.stream().anyMatch(name -> !name.isBlank())) {
                lines.add(new Line(names.stream().map(String::strip).toList(), code));
            }
        }
        return new CategoryTree(lines);
    }

    /**
     * What it changes.
     *
     * @param otherwise the time-limit class of new categories at the top; others have that of their parent
     */
    public Difference against(Map<String, Known> there, TimeLimitClass otherwise) {
        return new Comparison(there, otherwise).of(lines);
    }

    private static final class Comparison {
        private final TreeMap<String, Known> all;
        private final TimeLimitClass otherwise;
        private final Map<String, Category> added = new LinkedHashMap<>();
        private final Map<String, Category> changed = new LinkedHashMap<>();
        private final Map<String, Boolean> named = new LinkedHashMap<>();

        Comparison(Map<String, Known> there, TimeLimitClass otherwise) {
            this.all = new TreeMap<>(there);
            this.otherwise = otherwise;
        }

        Difference of(List<Line> lines) {
            for (Line line : lines) {
                String parent = null;
                for (int level = 0; level < line.path().size(); level++) {
                    boolean last = level == line.path().size() - 1;
                    parent = category(line.path().get(level), parent, last ? line.code() : null);
                }
            }
            List<String> closed = all.entrySet().stream()
                    .filter(one -> one.getValue().open() && !named.containsKey(one.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            int unchanged = named.size() - added.size() - changed.size();
            return new Difference(List.copyOf(added.values()), List.copyOf(changed.values()), closed, unchanged);
        }

        private String category(String name, @Nullable String parent, @Nullable String code) {
            Known byCode = code == null ? null : all.get(code);
            String found = byCode != null && byCode.open() ? code : child(name, parent);
            if (found == null) {
                found = code != null && byCode == null ? code : free(parent);
                TimeLimitClass of = parent == null ? otherwise : known(parent).timeLimitClass();
                added.put(found, new Category(found, name, parent, of));
                all.put(found, new Known(name, parent, of, true));
            } else if (!known(found).name().equals(name)) {
                Known before = known(found);
                changed.put(found, new Category(found, name, before.parent(), before.timeLimitClass()));
                all.put(found, new Known(name, before.parent(), before.timeLimitClass(), true));
            }
            named.put(found, true);
            return found;
        }

        private Known known(String code) {
            Known known = all.get(code);
            if (known == null) {
                throw new IllegalStateException("no category " + code);
            }
            return known;
        }

        private @Nullable String child(String name, @Nullable String parent) {
            return all.entrySet().stream()
                    .filter(one ->
                            one.getValue().open() && one.getValue().name().equals(name))
                    .filter(one -> Objects.equals(one.getValue().parent(), parent))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }

        /** The next two digits below the parent that nobody has. */
        private String free(@Nullable String parent) {
            String above = parent == null ? "" : parent;
            for (int n = 1; ; n++) {
                String code = above + "%02d".formatted(n);
                if (!all.containsKey(code)) {
                    return code;
                }
            }
        }
    }
}
