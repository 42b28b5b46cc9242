package org.gongjian.app.start;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.AccountsEndpoint;
import org.gongjian.app.account.AccountsPage;
import org.gongjian.app.account.FirstAdministrator;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.database.Pools;
import org.gongjian.app.demonstration.DemonstrationDoor;
import org.gongjian.app.demonstration.DemonstrationSide;
import org.gongjian.app.founding.FoundingSide;
import org.gongjian.app.observe.ReadModelsSide;
import org.gongjian.app.office.HeldOffices;
import org.gongjian.app.office.RegistryOffices;
import org.gongjian.app.options.Options;
import org.gongjian.app.options.Role;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.platform.CommandSide;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.query.platform.QuerySide;
import org.gongjian.query.platform.desk.ChosenLanguage;
import org.gongjian.record.Catalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Which halves of the product a role has. */
public final class Sides {

    private Sides() {}

    static List<Class<?>> of(Options options) {
        Role role = options.role();
        List<Class<?>> sides = new ArrayList<>(List.of(InEveryRole.class));
        if (role.commands()) {
            sides.add(Pools.OfCommands.class);
            sides.add(CommandSide.class);
            sides.add(FoundingSide.class);
            sides.add(AccountsEndpoint.class);
            if (options.demonstration()) {
                sides.add(DemonstrationSide.class);
            }
        }
        if (role.queries()) {
            sides.add(Pools.OfQueries.class);
            sides.add(QuerySide.class);
            sides.add(AccountsPage.class);
            sides.add(ReadModelsSide.class);
        } else {
            sides.add(LanguageOfForms.class);
        }
        if (options.demonstration()) {
            sides.add(DemonstrationDoor.class);
        }
        return sides;
    }

    /** A node that only takes forms refuses them in the language in which they were read. */
    @Configuration(proxyBeanMethods = false)
    public static class LanguageOfForms {
        @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
        LocaleResolver localeResolver() {
            return new ChosenLanguage();
        }
    }

    /** What both halves need of the product itself. */
    @Configuration(proxyBeanMethods = false)
    static class InEveryRole {
        @Bean
        HeldOffices heldOffices(@Qualifier("webPool") DataSource web, Clock clock) {
            return new RegistryOffices(new Registry(JdbcClient.create(web)).offices(), clock);
        }

        @Bean
        Catalogue catalogue() {
            return Gongjian.catalogue();
        }

        @Bean
        ProductionCheck productionCheck(Options options, Accounts accounts) {
            return new ProductionCheck(options, accounts);
        }

        @Bean
        Announcement announcement(FirstAdministrator first, ObjectProvider<KnownPersons> known, Options options) {
            return new Announcement(first, known, options);
        }
    }
}
