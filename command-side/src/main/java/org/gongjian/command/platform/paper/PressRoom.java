package org.gongjian.command.platform.paper;

import javax.sql.DataSource;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.store.keys.Concealer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a command node needs to make papers. Nothing is read before the first paper is asked for. */
@Configuration(proxyBeanMethods = false)
class PressRoom {

    @Bean
    PaperPress paperPress() {
        return new PaperPress();
    }

    @Bean
    Templates templates(@Qualifier("appendPool") DataSource pool) {
        return new Templates(JdbcClient.create(pool));
    }

    @Bean
    PaperNames paperNames(Streams streams, Registry registry, @Qualifier("appendConcealer") Concealer boxes) {
        return new PaperNames(streams, registry.offices(), boxes);
    }

    @Bean
    PrintedForms printedForms(Templates templates, PaperPress press, PaperNames names) {
        return new PrintedForms(templates, press, names);
    }
}
