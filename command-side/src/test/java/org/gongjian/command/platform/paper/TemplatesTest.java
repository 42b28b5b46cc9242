package org.gongjian.command.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.command.platform.Town;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of templates over a real PostgreSQL: the newest counts, all stay. */
class TemplatesTest {
    private static final String RECEIPT = PaperKind.RECEIPT.name();
    private static final Instant NOW = Instant.parse("2026-06-30T01:00:00Z");

    private final Town town = new Town().found();
    private final JdbcClient jdbc = JdbcClient.create(town.database().append());
    private final Templates templates = new Templates(jdbc);
    private final Acting administrator = new Acting(
            new Id.PersonId(new UUID(7, 1)),
            new Id.OfficeId(new UUID(8, 1)),
            Role.ADMINISTRATOR,
            town.districtPath(),
            null,
            "admin");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_offices_own_takes_the_place_of_the_shipped_one_and_can_give_it_back() {
        assertThat(templates.current(RECEIPT).mark().version()).isZero();
        byte[] own = {'P', 'K', 1};
        templates.replace(RECEIPT, "回执.docx", own, administrator, NOW);
        assertThat(templates.current(RECEIPT).bytes()).isEqualTo(own);
        assertThat(templates.current(RECEIPT).mark().version()).isEqualTo(1);
        templates.restore(RECEIPT, administrator, NOW);
        assertThat(templates.current(RECEIPT).mark())
                .isEqualTo(templates.version(RECEIPT, 0).orElseThrow().mark());
        templates.replace(RECEIPT, "回执二.docx", own, administrator, NOW);
        assertThat(templates.current(RECEIPT).mark().version()).isEqualTo(3);
        assertThat(templates.version(RECEIPT, 1)).isPresent();
        assertThat(templates.version(RECEIPT, 2))
                .as("a going back is no template")
                .isEmpty();
        assertThat(templates.current(PaperKind.URGING.name()).mark().version())
                .as("others stay")
                .isZero();
    }

    @Test
    void no_version_can_be_changed_or_taken_away() {
        templates.replace(RECEIPT, "回执.docx", new byte[] {1}, administrator, NOW);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE work.paper_template SET name = ''").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM work.paper_template").update())
                .isInstanceOf(DataAccessException.class);
    }
}
