package org.gongjian.app.access;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in PostgreSQL, so that a person keeps his from node to node. By hand: which pool and which transaction stand here and
 * not in a guess of a framework among several.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
public class SessionSide {

    /** After so long without a request a session ends. */
    static final Duration IDLE = Duration.ofHours(2);

    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            @Qualifier("webPool") DataSource web, @Qualifier("webTransaction") TransactionOperations transaction) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(web), transaction);
        sessions.setTableName("work.web_session");
        sessions.setDefaultMaxInactiveInterval(IDLE);
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("gongjian");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    Sweep sessionSweep(JdbcIndexedSessionRepository sessions) {
        return new Sweep(sessions);
    }

    /** Removes ended sessions. */
    static class Sweep {
        private final JdbcIndexedSessionRepository sessions;

        Sweep(JdbcIndexedSessionRepository sessions) {
            this.sessions = sessions;
        }

        @Scheduled(fixedDelay = 10 * 60 * 1000, initialDelay = 60 * 1000)
        void sweep() {
            sessions.cleanUpExpiredSessions();
        }
    }
}
