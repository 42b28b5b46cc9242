package org.gongjian.command.matter.desk;

import org.gongjian.command.matter.MatterAggregate;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class MatterSide {

    @Bean
    Shell<MatterAggregate> matterShell() {
        return MatterAggregate.SHELL;
    }

    @Bean
    MatterDueDates matterDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        return new MatterDueDates(table, streams, edges);
    }

    @Bean
    ReceivingDesk receivingDesk(
            Commands commands,
            EdgeFacts edges,
            AreaFacts areas,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts) {
        return new ReceivingDesk(commands, edges, areas, people, registration, streams, files, contacts);
    }

    @Bean
    MatterDesk matterDesk(
            Commands commands,
            EdgeFacts edges,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts) {
        return new MatterDesk(commands, edges, people, registration, streams, files, contacts);
    }
}
