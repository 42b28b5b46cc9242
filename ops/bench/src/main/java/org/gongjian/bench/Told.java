package org.gongjian.bench;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clerks of the demonstration who receive and admit, through the gateway. */
final class Told {
    private final Commands commands;
    private final EdgeFacts edges;
    private final List<Acting> clerks;
    private final Concealed words;

    Told(InProcess node, DataSource append) {
        this.commands = node.bean(Commands.class);
        this.edges = node.bean(EdgeFacts.class);
        this.clerks = clerks(JdbcClient.create(append));
        this.words = new Concealer(append, node.bean(KeyFile.class))
                .conceal(clerks.getFirst().person(), "text", "小区北门外的路灯已经连续多日没有亮，老人晚上出行很不方便。".repeat(4));
    }

    private static List<Acting> clerks(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT t.holder, o.office, o.district, o.street, o.community FROM work.office o JOIN work.office_tenure t"
                                + " USING (office) WHERE o.role = 'CLERK' ORDER BY o.office")
                .query((row, n) -> new Acting(
                        new Id.PersonId(row.getObject(1, UUID.class)),
                        new Id.OfficeId(row.getObject(2, UUID.class)),
                        Role.CLERK,
                        new AreaPath(
                                new Id.AreaId(row.getObject(3, UUID.class)),
                                area(row.getObject(4, UUID.class)),
                                area(row.getObject(5, UUID.class))),
                        null,
                        "bench"))
                .list();
    }

    private static Id.@Nullable AreaId area(@Nullable UUID id) {
        return id == null ? null : new Id.AreaId(id);
    }

    /** Receives an issue and admits it: two requests, two transactions. */
    String matter(int worker) {
        Acting clerk = clerks.get(worker % clerks.size());
        String id = edges.newId().toString();
        send(
                id,
                clerk,
                new MatterCommand.RaiseIssue(
                        new Raiser.Anonymous(),
                        Channel.COUNTER,
                        words,
                        "北门路灯不亮",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null));
        send(id, clerk, new MatterCommand.Admit(Route.ROUTINE, null, null, null, null, null, TimeLimitClass.REPAIR));
        return id;
    }

    private void send(String id, Acting clerk, MatterCommand command) {
        commands.send(
                new RequestKey("bench", UUID.randomUUID().toString(), "bench"),
                List.of(new Asked<>(id, command, edges.edge(clerk, clerk.scope(), HappenedInput.NOTHING))));
    }
}
