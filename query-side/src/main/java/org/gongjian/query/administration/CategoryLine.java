package org.gongjian.query.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.query.registry.names.Directory;

/** A category in its place in the tree. */
public record CategoryLine(Directory.Category category, int depth) {

    /** Each category right below the one it belongs to; one whose parent stands elsewhere is a root here. */
    static List<CategoryLine> tree(List<Directory.Category> all) {
        Set<String> codes = all.stream().map(Directory.Category::code).collect(Collectors.toSet());
        List<CategoryLine> lines = new ArrayList<>();
        all.stream()
                .filter(one -> one.parent() == null || !codes.contains(one.parent()))
                .forEach(root -> branch(root, 0, all, lines));
        return lines;
    }

    private static void branch(
            Directory.Category at, int depth, List<Directory.Category> all, List<CategoryLine> lines) {
        lines.add(new CategoryLine(at, depth));
        all.stream()
                .filter(one -> at.code().equals(one.parent()))
                .forEach(below -> branch(below, depth + 1, all, lines));
    }
}
