package org.gongjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.motion.MotionEvent;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Fact;
import org.gongjian.record.Upcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stored event is a promise. For every event there is a golden file with its JSON; {@code catalogue.lock} holds the hash of each.
 * A golden file of a version that was released is never changed: the event gets a new version, the old file and an upcaster stay.
 *
 * <p>New events: {@code -Dgolden.write=true} drafts the missing files from {@link Samples} and enters them in the lock; read them
 * before committing. What stands in the lock is never rewritten.
 */
class StoredShapesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path LOCK = RESOURCES.resolve("catalogue.lock");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final List<Catalogue.Entry> entries = Gongjian.catalogue().entries();

    @Test
    void every_event_has_a_golden_file_that_is_read_strictly_and_written_back_equal() throws IOException {
        draftMissing();
        for (Catalogue.Entry entry : entries) {
            JsonNode golden = STRICT.readTree(read(golden(entry)));
            Object fact = STRICT.treeToValue(golden, entry.type());
            assertThat(STRICT.writeValueAsString(fact)).as(entry.name()).isEqualTo(golden.toString());
        }
    }

    @Test
    void what_is_locked_has_not_changed_and_everything_is_locked() throws IOException {
        draftMissing();
        Map<String, String> locked = lock();
        for (Catalogue.Entry entry : entries) {
            assertThat(locked).as("enter %s in catalogue.lock", entry.name()).containsKey(key(entry));
        }
        locked.forEach(
                (key, hash) -> assertThat(sha256(RESOURCES.resolve("golden").resolve(fileOf(key))))
                        .as("%s is locked: give the event a new version instead", key)
                        .isEqualTo(hash));
    }

    @Test
    void every_version_ever_locked_is_read_as_the_fact_it_is_now() throws IOException {
        Catalogue catalogue = Gongjian.catalogue();
        assertThat(lock().keySet())
                .isEqualTo(
                        catalogue.readable().stream().map(StoredShapesTest::key).collect(Collectors.toSet()));
        for (Catalogue.Entry entry : catalogue.readable()) {
            Map<String, Object> golden = STRICT.readerFor(Map.class).readValue(read(golden(entry)));
            Map<String, Object> now = catalogue.upcast(entry.name(), entry.version(), golden);
            assertThat(STRICT.treeToValue(STRICT.valueToTree(now), entry.type()))
                    .as("%s v%d", entry.name(), entry.version())
                    .isInstanceOf(entry.type());
        }
    }

    @Test
    void what_stood_in_clear_is_not_read_any_more() throws IOException {
        Catalogue catalogue = Gongjian.catalogue();
        List<Catalogue.Entry> former = catalogue.readable().stream()
                .filter(entry -> !entries.contains(entry))
                .filter(entry -> List.of("party_organisation.ReportedIn", "person.VolunteerEnrolled")
                        .contains(entry.name()))
                .toList();
        assertThat(former).hasSize(2);
        for (Catalogue.Entry entry : former) {
            Map<String, Object> golden = STRICT.readerFor(Map.class).readValue(read(golden(entry)));
            assertThat(golden.toString()).contains("skills=skills", "times=times");
            assertThat(catalogue.upcast(entry.name(), entry.version(), golden).toString())
                    .contains("skills=null", "wish=null", "times=null", "2026-04-22")
                    .doesNotContain("skills=skills", "wish=wish", "times=times", "branch=branch");
        }
    }

    /** Of former counts nobody knows whose opinion stood beside hands, who had recused himself, and of which seats a motion was closed. */
    @Test
    void what_former_counts_did_not_say_is_not_known() throws IOException {
        MotionEvent.HandsCounted hands = former(MotionEvent.HandsCounted.class, "motion.HandsCounted", 2);
        assertThat(hands.written()).isNull();
        for (MotionEvent.Seats seats : Stream.of(
                        hands.seats(),
                        former(MotionEvent.PaperCounted.class, "motion.PaperCounted", 2)
                                .seats(),
                        former(MotionEvent.BallotsCounted.class, "motion.BallotsCounted", 1)
                                .seats())
                .map(Objects::requireNonNull)
                .toList()) {
            assertThat(seats.entitled()).isPositive();
            assertThat(seats.wrote()).isZero();
            assertThat(seats.recused()).isNull();
        }
        for (int version : List.of(1, 2)) {
            assertThat(former(MotionEvent.Closed.class, "motion.Closed", version)
                            .seats())
                    .isNull();
        }
        MotionEvent.HandsCounted first = former(MotionEvent.HandsCounted.class, "motion.HandsCounted", 1);
        assertThat(first.seats()).isNull();
        assertThat(first.written()).isNull();
    }

    private static <F> F former(Class<F> type, String name, int version) throws IOException {
        Map<String, Object> golden = STRICT.readerFor(Map.class)
                .readValue(read(RESOURCES.resolve("golden").resolve(fileOf(name + " " + version))));
        return STRICT.treeToValue(STRICT.valueToTree(Gongjian.catalogue().upcast(name, version, golden)), type);
    }

    @Test
    void what_was_concealed_under_the_former_version_stays() throws IOException {
        Catalogue catalogue = Gongjian.catalogue();
        for (String name : List.of("party_organisation.ReportedIn", "person.VolunteerEnrolled")) {
            Map<String, Object> concealed = STRICT.readerFor(Map.class)
                    .readValue(read(RESOURCES.resolve("golden").resolve(fileOf(name + " 2"))));
            assertThat(catalogue.upcast(name, 1, concealed)).isEqualTo(concealed);
        }
    }

    /** What one golden file of an event cannot show: another kind of the same fact. */
    private static final Map<String, Fact> VARIANTS = Map.of("matter.Resolved.v2.voted", voted());

    private static Fact voted() {
        MatterEvent.Resolved resolved = Samples.of(MatterEvent.Resolved.class);
        return new MatterEvent.Resolved(
                resolved.happened(),
                Samples.of(ResolutionBasis.Voted.class),
                resolved.outcome(),
                resolved.text(),
                resolved.task());
    }

    @Test
    void other_kinds_of_a_fact_have_golden_files_that_stay_as_they_are() throws IOException {
        Path lock = RESOURCES.resolve("variants.lock");
        Map<String, String> locked = new TreeMap<>();
        if (Files.exists(lock)) {
            Files.readAllLines(lock).stream()
                    .map(line -> line.split(" "))
                    .forEach(parts -> locked.put(parts[0], parts[1]));
        }
        if (Boolean.getBoolean("golden.write")) {
            for (Map.Entry<String, Fact> one : VARIANTS.entrySet()) {
                if (!Files.exists(variant(one.getKey()))) {
                    Files.createDirectories(variant(one.getKey()).getParent());
                    String json = STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(one.getValue());
                    Files.writeString(variant(one.getKey()), json + "\n");
                }
                locked.putIfAbsent(one.getKey(), sha256(variant(one.getKey())));
            }
            Files.writeString(
                    lock,
                    locked.entrySet().stream()
                            .map(line -> line.getKey() + " " + line.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        assertThat(locked.keySet()).isEqualTo(VARIANTS.keySet());
        for (Map.Entry<String, Fact> one : VARIANTS.entrySet()) {
            assertThat(sha256(variant(one.getKey())))
                    .as("%s is locked: give the event a new version instead", one.getKey())
                    .isEqualTo(locked.get(one.getKey()));
            JsonNode golden = STRICT.readTree(read(variant(one.getKey())));
            Object fact = STRICT.treeToValue(golden, one.getValue().getClass());
            assertThat(fact).isEqualTo(one.getValue());
            assertThat(STRICT.writeValueAsString(fact)).isEqualTo(golden.toString());
        }
    }

    private static Path variant(String key) {
        return RESOURCES.resolve("golden-variants").resolve(key + ".json");
    }

    @Test
    void upcasters_that_lead_nowhere_are_noticed() {
        Upcaster unknown = new Upcaster("person.Nobody", 1, fact -> fact);
        Upcaster before = new Upcaster("person.VolunteerEnrolled", 0, fact -> fact);
        Upcaster beyond = new Upcaster("person.VolunteerEnrolled", 2, fact -> fact);
        for (Upcaster one : List.of(unknown, before, beyond)) {
            assertThatThrownBy(() -> Gongjian.catalogue().reading(List.of(one)))
                    .hasMessageContaining("do not lead to its version");
        }
    }

    @Test
    void no_golden_file_lies_about_unlocked() throws IOException {
        draftMissing();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("golden"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(lock().keySet().stream()
                            .map(StoredShapesTest::fileOf)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void a_renamed_or_missing_field_would_be_noticed() throws IOException {
        Catalogue.Entry entry = entries.getFirst();
        ObjectNode renamed = (ObjectNode) STRICT.readTree(read(golden(entry)));
        renamed.set("anotherName", renamed.remove("happened"));
        assertThatThrownBy(() -> STRICT.treeToValue(renamed, entry.type())).isInstanceOf(JacksonException.class);
    }

    private void draftMissing() throws IOException {
        if (!Boolean.getBoolean("golden.write")) {
            return;
        }
        Map<String, String> locked = new TreeMap<>(Files.exists(LOCK) ? lock() : Map.of());
        for (Catalogue.Entry entry : entries) {
            if (!Files.exists(golden(entry))) {
                String json = STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(entry.type()));
                Files.writeString(golden(entry), json + "\n");
            }
            locked.putIfAbsent(key(entry), sha256(golden(entry)));
        }
        Files.writeString(
                LOCK,
                locked.entrySet().stream()
                        .map(line -> line.getKey() + " " + line.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static Map<String, String> lock() throws IOException {
        return Files.readAllLines(LOCK).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0] + " " + parts[1], parts -> parts[2]));
    }

    private static String key(Catalogue.Entry entry) {
        return entry.name() + " " + entry.version();
    }

    private static String fileOf(String key) {
        String[] parts = key.split(" ");
        return parts[0] + ".v" + parts[1] + ".json";
    }

    private static Path golden(Catalogue.Entry entry) {
        return RESOURCES.resolve("golden").resolve(fileOf(key(entry)));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
