package org.gongjian.query.matter.hot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same numbers drawn: a column for each week or month, a piece of it for each of the most frequent categories and one for the rest.
 * Drawn by the server, so that it prints and needs no script.
 *
 * @param pieces from below, in the units of the picture
 * @param names of the categories in the order of their colours; the last is the rest
 */
record HotChart(List<Column> columns, List<Piece> pieces, List<@Nullable String> names, int top) {
    static final int WIDTH = 720;
    static final int HEIGHT = 220;
    private static final int FLOOR = HEIGHT - 24;
    private static final int ROOM = FLOOR - 18;
    private static final int COLOURS = 5;

    /** Where a column stands and what is written under and above it. */
    record Column(int middle, int above, String label, int matters) {}

    /** A rectangle. */
    record Piece(int x, int y, int width, int height, int colour) {}

    static HotChart of(HotPage.Sheet sheet) {
        int many = sheet.begins().size();
        Map<String, int[]> categories = new LinkedHashMap<>();
        for (HotPage.Line line : sheet.lines()) {
            String key = line.called() == null ? "" : line.called();
            String shown = categories.containsKey(key) || categories.size() < COLOURS ? key : null;
            int[] row = categories.computeIfAbsent(shown == null ? "\n" : shown, none -> new int[many]);
            for (int i = 0; i < many; i++) {
                row[i] += line.cells().get(i).matters();
            }
        }
        int[] rest = categories.remove("\n");
        List<@Nullable String> names = new ArrayList<>(categories.keySet());
        List<int[]> rows = new ArrayList<>(categories.values());
        if (rest != null) {
            names.add(null);
            rows.add(rest);
        }
        int top = 1;
        for (int i = 0; i < many; i++) {
            top = Math.max(top, sum(rows, i));
        }
        List<Column> columns = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        int step = WIDTH / many;
        for (int i = 0; i < many; i++) {
            int floor = FLOOR;
            for (int colour = 0; colour < rows.size(); colour++) {
                int height = (int) Math.round((double) rows.get(colour)[i] * ROOM / top);
                if (height > 0) {
                    pieces.add(new Piece(i * step + step / 6, floor - height, step * 2 / 3, height, colour + 1));
                    floor -= height;
                }
            }
            String day = Objects.toString(sheet.begins().get(i));
            columns.add(new Column(
                    i * step + step / 2,
                    floor - 4,
                    sheet.weeks() ? day.substring(5) : day.substring(0, 7),
                    sum(rows, i)));
        }
        return new HotChart(columns, pieces, names, top);
    }

    private static int sum(List<int[]> rows, int which) {
        return rows.stream().mapToInt(row -> row[which]).sum();
    }
}
