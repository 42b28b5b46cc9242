package org.gongjian.command.importing.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.community.AreaCommand.AskedGrid;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaState;
import org.gongjian.importing.register.GridColumn;
import org.gongjian.importing.register.Register;
import org.jspecify.annotations.Nullable;

/** Grids and their buildings: all of them facts of one area, so that a batch of rows is one command. */
public final class GridsDesk implements RegisterDesk {
    private final Recording recording;
    private final Streams streams;
    private final Decides<AreaState, AreaCommand, AreaEvent> areas;

    public GridsDesk(Recording recording, Streams streams, Decides<AreaState, AreaCommand, AreaEvent> areas) {
        this.recording = recording;
        this.streams = streams;
        this.areas = areas;
    }

    @Override
    public Register register() {
        return Register.GRIDS;
    }

    @Override
    public Session open(Pass pass) {
        return new PlannedSession(pass, recording, new Reading(pass)::plan);
    }

    /** The area as it would be after the rows that were read. */
    private final class Reading {
        private final Pass pass;
        private final Edge edge;
        private AreaState state;

        Reading(Pass pass) {
            this.pass = pass;
            this.edge = recording.edge(pass);
            this.state =
                    streams
                            .open(pass.community())
                            .map(stream -> stream.facts(AreaEvent.class))
                            .orElse(List.of())
                            .stream()
                            .reduce(AreaState.UNKNOWN, AreaState::evolve, (one, other) -> other);
        }

        List<Planned> plan(List<Checked.Good> rows) {
            List<Planned> plans = new ArrayList<>();
            List<AskedGrid> asked = new ArrayList<>();
            for (Checked.Good row : rows) {
                plans.add(Planned.nothing(finding(row.cells(), asked)));
            }
            if (!asked.isEmpty()) {
                Planned first = plans.getFirst();
                plans.set(
                        0,
                        new Planned(
                                first.finding(),
                                List.of(),
                                List.of(),
                                List.of(new Asked<>(
                                        pass.community().toString(), new AreaCommand.AdoptGrids(asked), edge))));
            }
            return plans;
        }

        private Finding finding(Cells cells, List<AskedGrid> asked) {
            String code = cells.must(GridColumn.CODE);
            AreaState.@Nullable Grid known =
                    state instanceof AreaState.Known area ? area.grids().get(code) : null;
            List<String> buildings = cells.list(GridColumn.BUILDINGS);
            if (known == null) {
                return adopt(
                        new AskedGrid(
                                code, cells.must(GridColumn.NAME), Objects.requireNonNullElse(buildings, List.of())),
                        asked,
                        Finding.FRESH);
            }
            Differences differences = new Differences();
            String name = differences.ofKnown(GridColumn.NAME, known.name(), cells.text(GridColumn.NAME));
            List<String> now = buildings != null && isSame(buildings, known.buildings())
                    ? known.buildings()
                    : differences.ofKnown(GridColumn.BUILDINGS, known.buildings(), buildings);
            Finding finding = Finding.known("area", pass.community(), differences.changes());
            return differences.isEmpty() ? finding : adopt(new AskedGrid(code, name, now), asked, finding);
        }

        /** In another order the buildings are the same. */
        private static boolean isSame(List<String> one, List<String> other) {
            return new LinkedHashSet<>(one).equals(new LinkedHashSet<>(other));
        }

        private Finding adopt(AskedGrid grid, List<AskedGrid> asked, Finding finding) {
            try {
                for (AreaEvent fact : areas.decide(state, new AreaCommand.AdoptGrids(List.of(grid)), edge)) {
                    state = state.evolve(fact);
                }
                asked.add(grid);
                return finding;
            } catch (Refused refused) {
                return Finding.faulty(RowFault.of(refused.code()));
            }
        }
    }
}
