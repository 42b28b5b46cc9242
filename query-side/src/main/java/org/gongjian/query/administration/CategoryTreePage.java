package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.community.CategoryTree;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.query.platform.SmallWorkbook;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a workbook would change in the categories of an area. The question is answered and forgotten; the page that answers carries the
 * tree on to the form that confirms it.
 */
@Controller
class CategoryTreePage {
    private static final List<String> LEVELS = List.of("一级分类", "二级分类", "三级分类", "四级分类");
    private static final String CODE = "编码";

    private final Directory directory;

    CategoryTreePage(Directory directory) {
        this.directory = directory;
    }

    /** The answer in JSON; the tree is what a confirmation sends. */
    public record Preview(CategoryTree.Difference difference, String tree) {}

    @PostMapping("/ask/category-tree/{area}")
    Object preview(
            @PathVariable UUID area,
            @RequestParam MultipartFile file,
            @RequestParam TimeLimitClass timeLimitClass,
            HttpServletRequest request,
            Acting acting)
            throws IOException {
        Scope scope = Scope.of(acting);
        Directory.Area asked = directory.areas(scope).stream()
                .filter(one -> one.id().equals(area))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Directory.Category> there = directory.categories(area, scope).stream()
                .collect(Collectors.toMap(Directory.Category::code, one -> one));
        CategoryTree tree = read(file.getBytes());
        Preview preview = tree == null
                ? null
                : new Preview(
                        tree.against(
                                there.values().stream()
                                        .collect(Collectors.toMap(Directory.Category::code, CategoryTreePage::known)),
                                timeLimitClass),
                        tree.written());
        if (!Wanted.page(request)) {
            return preview == null ? ResponseEntity.unprocessableContent().build() : ResponseEntity.ok(preview);
        }
        return new ModelAndView("admin/category-tree")
                .addObject("area", asked)
                .addObject("preview", preview)
                .addObject("there", there)
                .addObject("timeLimitClass", timeLimitClass);
    }

    private static CategoryTree.Known known(Directory.Category one) {
        return new CategoryTree.Known(one.name(), one.parent(), one.timeLimitClass(), one.open());
    }

    /** Null where the workbook is none, or its first row does not name the levels. */
    private static @Nullable CategoryTree read(byte[] file) {
        List<List<String>> rows;
        try {
            rows = SmallWorkbook.rows(file);
        } catch (SmallWorkbook.Unreadable no) {
            return null;
        }
        if (rows.isEmpty() || !rows.getFirst().contains(LEVELS.getFirst())) {
            return null;
        }
        List<Integer> columns = LEVELS.stream()
                .map(rows.getFirst()::indexOf)
                .filter(column -> column >= 0)
                .toList();
        int code = rows.getFirst().indexOf(CODE);
        List<CategoryTree.Line> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> path = columns.stream()
                    .map(column -> column < row.size() ? row.get(column) : "")
                    .takeWhile(name -> !name.isEmpty())
                    .toList();
            if (!path.isEmpty()) {
                String given = code >= 0 && code < row.size() ? row.get(code) : "";
                lines.add(new CategoryTree.Line(path, given.isEmpty() ? null : given));
            }
        }
        return lines.isEmpty() ? null : new CategoryTree(lines);
    }
}
