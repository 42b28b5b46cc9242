package org.gongjian.command.platform.paper;

import java.util.List;
import java.util.Map;

/** Rows of a table that the template repeats: by the name in the cell. */
public record Rows(List<Map<String, String>> cells) {
    public Rows {
        cells = List.copyOf(cells);
    }
}
