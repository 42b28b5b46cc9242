package org.gongjian.command.matter.paper;

import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Numbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers of a matter on a command node. */
@Configuration(proxyBeanMethods = false)
class PaperSide {

    @Bean
    PaperDesk paperDesk(
            Commands commands,
            EdgeFacts edges,
            Streams streams,
            Numbers numbers,
            Files files,
            Templates templates,
            PaperPress press,
            PaperNames names,
            Contacts contacts) {
        return new PaperDesk(commands, edges, streams, numbers, files, templates, press, names, contacts);
    }
}
