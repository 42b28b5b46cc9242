package org.gongjian.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map in the README is true. {@code -Dmap.write=true} writes it anew. */
class StoryMapTest {

    private static final String BEGIN = "<!-- map: generated, do not edit -->\n";
    private static final String END = "<!-- end of map -->";

    private final Path root = Path.of("..", "..").toAbsolutePath().normalize();
    private final StoryMap map = new StoryMap(root);

    @Test
    void every_command_belongs_to_exactly_one_story() {
        List<String> told = map.stories().stream()
                .flatMap(story -> story.commands().stream())
                .toList();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(told)).isEqualTo(map.commands());
    }

    @Test
    void every_story_writes_facts_or_reads_a_model_and_has_a_test() {
        assertThat(map.table().lines().skip(2)).allSatisfy(row -> {
            String[] cells = row.split(" \\| ");
            assertThat(cells[3] + cells[5])
                    .as("events or read models of " + row)
                    .isNotBlank();
            assertThat(cells[7]).as("tests of " + row).contains("Test");
        });
    }

    @Test
    void every_line_of_the_checklist_that_a_story_names_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        Path checklist = root.resolve("ops/docs/checklist.txt");
        try (Stream<String> lines = Files.lines(checklist)) {
            lines.forEach(known::add);
        }
        assertThat(map.stories())
                .allSatisfy(story ->
                        assertThat(known).containsAll(List.of(story.checklist().split(" "))));
    }

    @Test
    void the_readme_shows_the_map_as_it_is() throws IOException {
        Path readme = root.resolve("README.md");
        String text = Files.readString(readme);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("map.write")) {
            text = text.substring(0, from) + map.table() + text.substring(to);
            Files.writeString(readme, text);
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(map.table());
    }
}
