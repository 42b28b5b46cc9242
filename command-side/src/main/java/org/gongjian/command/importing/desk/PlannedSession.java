package org.gongjian.command.importing.desk;

import java.util.List;
import java.util.function.Function;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.RowCheck.Checked;

/** Plans what follows from rows: to show it, or to record it. */
final class PlannedSession implements RegisterDesk.Session {
    private final Pass pass;
    private final Recording recording;
    private final Function<List<Checked.Good>, List<Planned>> planning;

    PlannedSession(Pass pass, Recording recording, Function<List<Checked.Good>, List<Planned>> planning) {
        this.pass = pass;
        this.recording = recording;
        this.planning = planning;
    }

    @Override
    public List<Finding> find(List<Checked.Good> rows) {
        return rows.isEmpty() ? List.of() : findings(planning.apply(rows));
    }

    @Override
    public List<Finding> take(List<Checked.Good> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Planned> plans = planning.apply(rows);
        recording.record(pass, rows, plans);
        return findings(plans);
    }

    private static List<Finding> findings(List<Planned> plans) {
        return plans.stream().map(Planned::finding).toList();
    }
}
