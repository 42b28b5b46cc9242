package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id.PersonId;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyRotation;
import org.gongjian.store.keys.OfThisDatabase;
import org.gongjian.store.keys.UnusableKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyRotationTest {
    private static final PersonId PERSON = new PersonId(UUID.fromString("0197a000-0000-7000-8000-000000000001"));

    @TempDir
    Path folder;

    private final TestDatabase database =
            TestDatabase.fresh("rotation", owner -> Migrations.run(owner, SampleEvent.CATALOGUE));
    private Path file;
    private Concealed box;

    @BeforeEach
    void a_store_with_a_person_and_an_event() {
        file = folder.resolve("keys");
        KeyFile keys = KeyFile.madeIn(file);
        box = new Concealer(database.append(), keys).conceal(PERSON, "name", "王秀英");
        note(keys, "before", 0);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_concealed_and_marked_before_is_read_with_the_new_keys() {
        KeyRotation.Rotated rotated = rotation().rotate(file);
        assertThat(rotated).isEqualTo(new KeyRotation.Rotated("2", "2", 1));

        KeyFile keys = KeyFile.in(file);
        assertThat(new Concealer(database.append(), keys).open(box, "name")).contains("王秀英");
        note(keys, "after", 1);
        assertThat(texts(keys)).containsExactly("before", "after");
        assertThat(marks()).containsExactly("1", "2");
        assertThat(keys.hash()).isEqualTo(KeyFile.in(file).hash());
    }

    @Test
    void the_old_master_key_is_needed_no_more() throws IOException {
        rotation().rotate(file);
        without("master.1");
        assertThat(new Concealer(database.append(), KeyFile.in(file)).open(box, "name"))
                .contains("王秀英");
    }

    @Test
    void without_the_rotation_it_would_be_needed() throws IOException {
        KeyFile.withNewKeys(file);
        assertThat(new Concealer(database.append(), KeyFile.in(file)).open(box, "name"))
                .as("cut in half nothing is lost")
                .contains("王秀英");
        without("master.1");
        assertThatThrownBy(() -> new Concealer(database.append(), KeyFile.in(file)).open(box, "name"))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("master.1");
    }

    @Test
    void a_destroyed_key_stays_destroyed() {
        new Concealer(database.append(), KeyFile.in(file)).destroyKey(PERSON);
        assertThat(rotation().rotate(file).persons()).isZero();
        assertThat(new Concealer(database.append(), KeyFile.in(file)).open(box, "name"))
                .isEmpty();
    }

    @Test
    void the_keys_of_another_store_are_refused_before_anything_is_written() throws IOException {
        Path foreign = folder.resolve("foreign");
        KeyFile.madeIn(foreign);
        String before = Files.readString(foreign);
        assertThatThrownBy(() -> rotation().rotate(foreign))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("does not belong to this database");
        assertThat(Files.readString(foreign)).isEqualTo(before);
    }

    @Test
    void another_hash_key_alone_is_noticed_too() throws IOException {
        OfThisDatabase.begin(database.owner(), KeyFile.in(file));
        OfThisDatabase.require(database.owner(), KeyFile.in(file));
        withAnotherHashKey();
        assertThatThrownBy(() -> OfThisDatabase.require(database.owner(), KeyFile.in(file)))
                .isInstanceOf(UnusableKeys.class);
    }

    @Test
    void a_database_from_before_hash_keys_were_marked_takes_the_first_and_no_other() throws IOException {
        OfThisDatabase.require(database.owner(), KeyFile.in(file));
        OfThisDatabase.require(database.owner(), KeyFile.in(file));
        withAnotherHashKey();
        assertThatThrownBy(() -> OfThisDatabase.require(database.owner(), KeyFile.in(file)))
                .isInstanceOf(UnusableKeys.class);
    }

    private void withAnotherHashKey() throws IOException {
        Path other = folder.resolve("other");
        KeyFile.madeIn(other);
        String hash = line(other, "hash.1");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(line -> line.startsWith("hash.1=") ? hash : line)
                        .toList());
    }

    private static String line(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key + "="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_tampered_event_is_no_reason_not_to_start() {
        note(KeyFile.in(file), "more", 1);
        JdbcClient.create(database.superuser())
                .sql("UPDATE store.event SET authenticator = decode(repeat('00', 32), 'hex') WHERE sequencenumber = 1")
                .update();
        assertThatCode(() -> OfThisDatabase.require(database.owner(), KeyFile.in(file)))
                .doesNotThrowAnyException();
    }

    private KeyRotation rotation() {
        return new KeyRotation(database.owner());
    }

    private void without(String key) throws IOException {
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith(key + "="))
                        .toList());
    }

    private EmbeddedEventStore store(KeyFile keys) {
        return EventStores.append(
                database.append(), SampleStore.platform(database.append()), SampleEvent.CATALOGUE, keys);
    }

    private void note(KeyFile keys, String text, int sequence) {
        EmbeddedEventStore store = store(keys);
        SampleStore.inWork(
                EventStores.transactions(SampleStore.platform(database.append())),
                work -> store.publish(List.of(SampleEvent.message("a", sequence, SampleEvent.noted(text)))));
    }

    private List<String> texts(KeyFile keys) {
        return store(keys)
                .readEvents("a")
                .asStream()
                .map(event -> ((SampleEvent.Noted) event.getPayload()).text())
                .toList();
    }

    private List<String> marks() {
        return JdbcClient.create(database.append())
                .sql("SELECT authenticatorkey FROM store.event ORDER BY globalindex")
                .query(String.class)
                .list();
    }
}
