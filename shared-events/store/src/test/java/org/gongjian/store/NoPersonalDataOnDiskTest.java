package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongjian.postgres.Credentials;
import org.gongjian.postgres.EmbeddedPostgres;
import org.gongjian.postgres.RunningPostgres;
import org.gongjian.record.Id.PersonId;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A planted contact datum is in no file of the data folder, whether the server runs or is stopped; a plain marker is. */
class NoPersonalDataOnDiskTest {
    private static final String PLAIN = "公开摘要标记三七二一";
    private static final List<String> CONTACT = List.of("王秀英标记九一七", "13900917917");

    @TempDir
    Path folder;

    @Test
    void contact_data_are_found_in_no_file() throws IOException {
        try (RunningPostgres running = EmbeddedPostgres.start(folder)) {
            Migrations.run(source(running, running.ownerCredentials()), SampleEvent.CATALOGUE);
            DataSource append = source(running, running.appendCredentials());
            KeyFile keys = KeyFile.madeIn(folder.resolve("keys"));
            Concealer concealer = new Concealer(append, keys);
            var store = EventStores.append(append, SampleStore.platform(append), SampleEvent.CATALOGUE, keys);
            PersonId person = new PersonId(UUID.randomUUID());
            for (int n = 0; n < CONTACT.size(); n++) {
                var secret = concealer.conceal(person, "contact", CONTACT.get(n));
                var noted = new SampleEvent.Noted(SampleEvent.envelope(), PLAIN, n, secret);
                SampleStore.inWork(
                        EventStores.transactions(SampleStore.platform(append)),
                        work -> store.publish(
                                SampleEvent.message(UUID.randomUUID().toString(), 0, noted)));
            }
            assertThat(filesWith(PLAIN)).anyMatch(file -> file.toString().contains("pg_wal"));
            for (String marker : CONTACT) {
                assertThat(filesWith(marker)).isEmpty();
            }
        }
        // stopping writes a checkpoint: now the tables themselves are on disk
        assertThat(filesWith(PLAIN)).anyMatch(file -> file.toString().contains("/base/"));
        for (String marker : CONTACT) {
            assertThat(filesWith(marker)).isEmpty();
        }
    }

    private static DataSource source(RunningPostgres running, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(running.jdbcUrl());
        source.setUser(credentials.user());
        source.setPassword(credentials.password());
        return source;
    }

    private List<Path> filesWith(String marker) throws IOException {
        String sought = new String(marker.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> !each.startsWith(folder.resolve("postgres/binaries")))
                    .filter(Files::isRegularFile)
                    .toList()) {
                try {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(sought)) {
                        found.add(file);
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    // the running server removes temporary files
                }
            }
        }
        return found;
    }
}
