package org.gongjian.app.draft;

import java.time.Clock;
import javax.sql.DataSource;
import org.gongjian.app.office.ActingFor;
import org.gongjian.app.refusal.FormBox;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Drafts, wired. */
@Configuration(proxyBeanMethods = false)
@Import(DraftEndpoint.class)
public class DraftSide {
    @Bean
    DraftTable drafts(@Qualifier("webPool") DataSource web, FormBox box, Clock clock) {
        return new DraftTable(web, box, clock);
    }

    @Bean
    DraftsDone draftsDone(DraftTable drafts, ActingFor acting) {
        return new DraftsDone(drafts, acting);
    }
}
