package org.gongjian.command.platform.registry;

import java.util.List;
import javax.sql.DataSource;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry of a command node. */
@Configuration(proxyBeanMethods = false)
class RegistrySide {

    @Bean
    Registry registry(@Qualifier("appendPool") DataSource pool) {
        return new Registry(JdbcClient.create(pool));
    }

    @Bean
    AreaBook areaBook(Registry registry) {
        return registry.areas();
    }

    @Bean
    PeopleFacts peopleFacts(Registry registry) {
        return registry.peopleFacts();
    }

    @Bean
    AppendListener registryListener(
            Registry registry, @Qualifier("appendConcealer") Concealer concealer, Contacts contacts) {
        List<AppendListener> all = registry.listeners(concealer, contacts);
        return (events, state, edge) -> all.forEach(one -> one.appended(events, state, edge));
    }

    @Bean
    OpenMatters openMatters(@Qualifier("appendPool") DataSource pool, Streams streams) {
        return new OpenMatters(JdbcClient.create(pool), streams);
    }

    @Bean
    Contacts contacts(@Qualifier("appendConcealer") Concealer concealer, KeyFile keys) {
        return new Contacts(concealer, new ContactHash(new KeyedHash(keys)));
    }

    @Bean
    NameMarks nameMarks(
            Registry registry,
            @Qualifier("appendPool") DataSource pool,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions,
            Streams streams,
            Contacts contacts) {
        return new NameMarks(
                JdbcClient.create(pool), registry.persons(), streams, contacts, new TransactionTemplate(transactions));
    }

    @Bean
    BulkWords bulkWords(@Qualifier("appendConcealer") Concealer concealer, KeyFile keys) {
        return new BulkWords(concealer, new KeyedHash(keys));
    }

    @Bean
    AdministrationForms administrationForms(
            Inputs inputs, Commands commands, EdgeFacts edges, AreaFacts areas, Streams streams) {
        return new AdministrationForms(inputs, commands, edges, areas, streams);
    }
}
