package org.gongjian.app.demonstration;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongjian.app.demonstration.telling.Chapter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the demonstration of this store is told, and for which day. */
final class DemonstrationTable {

    private final JdbcClient jdbc;

    DemonstrationTable(DataSource append) {
        this.jdbc = JdbcClient.create(append);
    }

    /** The day it was begun for; nothing when this store holds no demonstration. */
    Optional<LocalDate> today() {
        return jdbc.sql("select today from work.demonstration")
                .query(LocalDate.class)
                .optional();
    }

    /** Begins it, in an empty store only. */
    Optional<LocalDate> begin(LocalDate today) {
        jdbc.sql("""
                        insert into work.demonstration (today)
                        select ? where not exists (select 1 from store.event) on conflict do nothing""").param(today).update();
        return today();
    }

    boolean isTold(Chapter chapter) {
        return jdbc.sql("select exists (select 1 from work.demonstration_chapter where name = ?)")
                .param(chapter.name())
                .query(Boolean.class)
                .single();
    }

    void told(Chapter chapter) {
        jdbc.sql("insert into work.demonstration_chapter (name) values (?) on conflict do nothing")
                .param(chapter.name())
                .update();
    }
}
