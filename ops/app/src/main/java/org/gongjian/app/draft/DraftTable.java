package org.gongjian.app.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongjian.app.refusal.FormBox;
import org.gongjian.query.platform.forms.Drafts;
import org.gongjian.record.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts: concealed, one per log-in, office and form, forgotten after two weeks. */
public class DraftTable implements Drafts {

    static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final FormBox box;
    private final Clock clock;

    public DraftTable(DataSource web, FormBox box, Clock clock) {
        this.jdbc = JdbcClient.create(web);
        this.box = box;
        this.clock = clock;
    }

    void save(Acting acting, String form, Map<String, List<String>> typed) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("delete from work.form_draft where saved_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into work.form_draft (login, form, box, saved_at) values (?, ?, ?, ?)
                        on conflict (login, form) do update set box = excluded.box, saved_at = excluded.saved_at""")
                .params(acting.login(), key(acting, form), box.conceal(purpose(acting, form), typed), now)
                .update();
    }

    void forget(Acting acting, String form) {
        jdbc.sql("delete from work.form_draft where login = ? and form = ?")
                .params(acting.login(), key(acting, form))
                .update();
    }

    @Override
    public Optional<Map<String, List<String>>> of(Acting acting, String form) {
        return jdbc.sql("select box from work.form_draft where login = ? and form = ? and saved_at > ?")
                .params(
                        acting.login(),
                        key(acting, form),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, n) -> row.getBytes("box"))
                .optional()
                .flatMap(kept -> box.openFields(purpose(acting, form), kept));
    }

    private static String key(Acting acting, String form) {
        return form + "/" + acting.office();
    }

    private static String purpose(Acting acting, String form) {
        return "draft " + acting.login() + " " + key(acting, form);
    }
}
