package org.gongjian.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.app.refusal.FormBox;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DraftTableTest {
    private static final Map<String, List<String>> TYPED = Map.of("text", List.of("三号楼漏水"));

    @TempDir
    Path folder;

    private final TestDatabase database = ProductUnderTest.database();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_draft_is_there_after_each_reload_and_after_a_restart() {
        started().save(acting("chenxl", 1), "receive", TYPED);
        DraftTable again = started();
        assertThat(again.of(acting("chenxl", 1), "receive")).contains(TYPED);
        assertThat(again.of(acting("chenxl", 1), "receive")).contains(TYPED);
    }

    @Test
    void a_draft_belongs_to_the_person_in_that_office() {
        DraftTable drafts = started();
        drafts.save(acting("chenxl", 1), "receive", TYPED);
        assertThat(drafts.of(acting("zhoumin", 1), "receive")).isEmpty();
        assertThat(drafts.of(acting("chenxl", 2), "receive")).isEmpty();
        assertThat(drafts.of(acting("chenxl", 1), "receive-proposal")).isEmpty();
        JdbcClient.create(database.append())
                .sql("update work.form_draft set login = 'zhoumin'")
                .update();
        assertThat(drafts.of(acting("zhoumin", 1), "receive"))
                .as("the box is bound to whom it belongs, whatever the row says")
                .isEmpty();
    }

    @Test
    void nothing_typed_stands_in_clear() {
        started().save(acting("chenxl", 1), "receive", TYPED);
        assertThat(JdbcClient.create(database.append())
                        .sql("select position(convert_to('漏水', 'UTF8') in box) from work.form_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** As a start of the product does it: the keys come from the file. */
    private DraftTable started() {
        KeyFile keys = KeyFile.madeIn(folder.resolve("keys"));
        return new DraftTable(database.append(), new FormBox(keys.derived("forms")), Clock.systemUTC());
    }

    private static Acting acting(String login, int office) {
        return new Acting(
                new Id.PersonId(new UUID(7, login.hashCode())),
                new Id.OfficeId(new UUID(8, office)),
                Role.CLERK,
                new AreaPath(new Id.AreaId(new UUID(9, 1)), null, null),
                null,
                login);
    }
}
