package org.gongjian.query.platform.export;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit record of what was asked, kept where queries are answered: written once, never changed. */
@Component
public class QuestionsOnRecord {
    private final JdbcClient view;
    private final Clock clock;

    QuestionsOnRecord(JdbcClient viewJdbc, Clock clock) {
        this.view = viewJdbc;
        this.clock = clock;
    }

    /**
     * What somebody asked.
     *
     * @param subject which list
     * @param filter how it was narrowed, without text of persons
     * @param rows how much was handed out
     * @param full whether personal data were shown as they are, which needs a purpose
     * @param finished whether all of it was handed out
     */
    public record Question(
            Instant at,
            String question,
            String subject,
            String filter,
            long rows,
            boolean full,
            @Nullable String purpose,
            boolean finished) {}

    /**
     * Puts on record that persons were looked for by a name, a number or a place: who asked and how much was found, never for whom.
     *
     * @param where in which list
     */
    public void personLookedUp(String where, long found, Acting acting) {
        write(new Question(clock.instant(), "PERSON_LOOKED_UP", where, "", found, false, null, true), acting);
    }

    /** Puts it on record. */
    public void write(Question asked, Acting acting) {
        view.sql("INSERT INTO work.question (at, login, person, office, question, subject, filter, row_count,"
                        + " in_full, purpose, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(asked.at().atOffset(ZoneOffset.UTC))
                .param(acting.login())
                .param(acting.person().value())
                .param(acting.office().value())
                .param(asked.question())
                .param(asked.subject())
                .param(asked.filter())
                .param(asked.rows())
                .param(asked.full())
                .param(asked.purpose())
                .param(asked.finished())
                .update();
    }
}
