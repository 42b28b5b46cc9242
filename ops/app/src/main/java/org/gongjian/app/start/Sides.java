package org.gongjian.app.start;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.app.account.FirstAdministrator;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.office.HeldOffices;
import org.gongjian.app.office.RegistryOffices;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.query.platform.QuerySide;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which halves of the product a role has. */
final class Sides {

    private Sides() {}

    static List<Class<?>> of(Role role) {
        List<Class<?>> sides = new ArrayList<>(List.of(InEveryRole.class));
        if (role.commands()) {
            sides.add(Pools.OfCommands.class);
        }
        if (role.queries()) {
            sides.add(Pools.OfQueries.class);
            sides.add(QuerySide.class);
        }
        return sides;
    }

    /** What both halves need of the product itself. */
    @Configuration(proxyBeanMethods = false)
    static class InEveryRole {
        @Bean
        HeldOffices heldOffices(@Qualifier("webPool") DataSource web) {
            return new RegistryOffices(new Registry(JdbcClient.create(web)).offices());
        }

        @Bean
        Announcement announcement(FirstAdministrator first, ObjectProvider<KnownPersons> known, Options options) {
            return new Announcement(first, known, options);
        }
    }
}
