package org.gongjian.query.matter.hot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Hot issues as a page with a chart, and as JSON. Every number opens the matters behind it. */
@Controller
class HotPage {
    private static final int MOST = 30;

    private final HotCounts counts;
    private final Names names;
    private final Clock clock;

    HotPage(HotCounts counts, Names names, Clock clock) {
        this.counts = counts;
        this.names = names;
        this.clock = clock;
    }

    /**
     * How many, and what the register is asked for to show them.
     *
     * @param from first day
     * @param to last day
     */
    public record Cell(int matters, LocalDate from, LocalDate to) {}

    /**
     * A line: a category in a grid.
     *
     * @param place name of the grid, after its community where the reader has several
     * @param more than the time before; negative for fewer
     */
    public record Line(
            @Nullable UUID community,
            @Nullable String category,
            @Nullable String grid,
            @Nullable String called,
            String place,
            List<Cell> cells,
            int total,
            int more) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The sheet: the most frequent first. */
    public record Sheet(boolean weeks, List<LocalDate> begins, List<Line> lines, int largest, int left) {
        public Sheet {
            begins = List.copyOf(begins);
            lines = List.copyOf(lines);
        }
    }

    @GetMapping(value = "/hot", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({"matter_register", "registry_names"})
    @ResponseBody
    Sheet json(@RequestParam(defaultValue = "") String by, Acting acting) {
        return sheet("week".equals(by), Scope.of(acting));
    }

    @GetMapping(value = "/hot", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({"matter_register", "registry_names"})
    String page(@RequestParam(defaultValue = "") String by, Acting acting, Model model) {
        Sheet sheet = sheet("week".equals(by), Scope.of(acting));
        model.addAttribute("sheet", sheet);
        model.addAttribute("chart", HotChart.of(sheet));
        return "hot";
    }

    private Sheet sheet(boolean weeks, Scope scope) {
        ZoneId zone = names.zone(scope);
        HotTimes times = HotTimes.upTo(LocalDate.ofInstant(clock.instant(), zone), weeks);
        Map<Key, int[]> table = new HashMap<>();
        for (HotCounts.Count count : counts.counts(scope, times.begin(0), times.end(times.many() - 1), weeks, zone)) {
            table.computeIfAbsent(
                                    new Key(count.community(), count.category(), count.grid()),
                                    none -> new int[times.many()])[times.which(count.begins())] +=
                    count.matters();
        }
        List<Line> lines = lines(table, times, scope);
        List<Line> shown = lines.subList(0, Math.min(MOST, lines.size()));
        int largest = shown.stream()
                .flatMap(line -> line.cells().stream())
                .mapToInt(Cell::matters)
                .max()
                .orElse(0);
        return new Sheet(weeks, times.begins(), shown, largest, lines.size() - shown.size());
    }

    private record Key(
            @Nullable UUID community,
            @Nullable String category,
            @Nullable String grid) {}

    private List<Line> lines(Map<Key, int[]> table, HotTimes times, Scope scope) {
        Map<String, String> categories = names.categoryNames(scope);
        Set<UUID> communities = new HashSet<>();
        table.keySet().forEach(key -> {
            if (key.community() != null) {
                communities.add(key.community());
            }
        });
        Map<UUID, String> areas = communities.size() > 1 ? names.areas(communities, scope) : Map.of();
        Map<String, String> grids = new HashMap<>();
        if (communities.size() == 1) {
            names.grids(scope).forEach(grid -> grids.put(grid.code(), grid.name()));
        }
        List<Line> lines = new ArrayList<>();
        table.forEach((key, matters) -> {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < matters.length; i++) {
                cells.add(new Cell(matters[i], times.begin(i), times.end(i).minusDays(1)));
            }
            String area = key.community() == null ? "" : areas.getOrDefault(key.community(), "");
            String grid = key.grid() == null ? "" : grids.getOrDefault(key.grid(), key.grid());
            lines.add(new Line(
                    key.community(),
                    key.category(),
                    key.grid(),
                    key.category() == null ? null : categories.getOrDefault(key.category(), key.category()),
                    (area + " " + grid).strip(),
                    cells,
                    Arrays.stream(matters).sum(),
                    matters[matters.length - 1] - matters[matters.length - 2]));
        });
        lines.sort(Comparator.comparingInt(Line::total)
                .reversed()
                .thenComparing(line -> String.valueOf(line.called()))
                .thenComparing(Line::place));
        return lines;
    }
}
