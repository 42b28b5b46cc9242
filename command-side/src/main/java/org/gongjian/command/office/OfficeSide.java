package org.gongjian.command.office;

import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.registry.OpenMatters;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class OfficeSide {

    @Bean
    Shell<OfficeAggregate> officeShell() {
        return OfficeAggregate.SHELL;
    }

    @Bean
    HandOverDesk handOverDesk(
            Commands commands,
            EdgeFacts edges,
            Streams streams,
            Numbers numbers,
            Files files,
            OpenMatters matters,
            Templates templates,
            PaperPress press,
            PaperNames names) {
        return new HandOverDesk(commands, edges, streams, numbers, files, matters, templates, press, names);
    }
}
