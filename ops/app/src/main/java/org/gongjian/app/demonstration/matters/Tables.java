package org.gongjian.app.demonstration.matters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables from which matters and seats are made. Lines that begin with # and empty lines say nothing. */
public final class Tables {

    private Tables() {}

    /** A table with tabs between its columns. */
    public static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    /** Courses by name: {@code [name] what it goes on from}. */
    static Map<String, List<Line>> courses() {
        Map<String, List<Line>> courses = new LinkedHashMap<>();
        List<Line> current = new ArrayList<>();
        for (String line : lines("courses.txt")) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                current = new ArrayList<>(
                        courses.getOrDefault(line.substring(end + 1).strip(), List.of()));
                courses.put(line.substring(1, end), current);
            } else {
                current.add(Line.of(line));
            }
        }
        return courses;
    }

    /** Matters of their own, each with its head and all its lines. */
    static Map<List<String>, List<Line>> matters(String name) {
        Map<List<String>, List<Line>> matters = new LinkedHashMap<>();
        List<Line> current = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("== ")) {
                current = new ArrayList<>();
                matters.put(List.of(line.substring(3).split(" \\| ")), current);
            } else {
                current.add(Line.of(line));
            }
        }
        return matters;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("/demonstration/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
