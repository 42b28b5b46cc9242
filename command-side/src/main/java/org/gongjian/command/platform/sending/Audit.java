package org.gongjian.command.platform.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asked what and what became of it, refusals included. Names of commands and ids, never a payload. */
public final class Audit {
    private static final String ROW = """
            INSERT INTO work.audit (at, login, person, office, command, target, outcome, code, correlation,
                                    first_position, last_position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    public Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void accepted(Asked<?> asked, String correlation, List<Appended> events) {
        Long first = events.isEmpty() ? null : events.getFirst().position();
        Long last = events.isEmpty() ? null : events.getLast().position();
        write(asked, "ACCEPTED", null, correlation, first, last);
    }

    void refused(Asked<?> asked, String correlation, String code) {
        write(asked, "REFUSED", code, correlation, null, null);
    }

    private void write(
            Asked<?> asked,
            String outcome,
            @Nullable String code,
            String correlation,
            @Nullable Long first,
            @Nullable Long last) {
        Acting acting = asked.edge().acting();
        Instant at = asked.edge().recordedAt();
        jdbc.sql(ROW)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(acting.login())
                .param(acting.person().value())
                .param(acting.office().value())
                .param(asked.commandName())
                .param(asked.target())
                .param(outcome)
                .param(code)
                .param(correlation)
                .param(first)
                .param(last)
                .update();
    }
}
