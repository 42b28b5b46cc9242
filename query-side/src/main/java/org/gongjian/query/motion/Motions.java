package org.gongjian.query.motion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.motion.Outcome;
import org.gongjian.query.meeting.MotionsOfMeeting;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Motions at or below an area. Which of them a reader may open follows from their meeting. */
@Component
public class Motions implements MotionsOfMeeting {
    private final MotionTable table;
    private final Streams streams;

    Motions(JdbcClient viewJdbc, Streams streams) {
        this.table = new MotionTable(viewJdbc, Generation.live(MotionReadModel.GROUP));
        this.streams = streams;
    }

    /** One motion; hands and papers that were counted are shown at the end, before that to who keeps the record or watched over them. */
    Optional<MotionRow> one(UUID id, Scope scope) {
        return table.one(id, scope).map(row -> shown(row, scope));
    }

    /** The same as it was; nothing where it had not been put. */
    Optional<MotionRow> one(UUID id, Clocks clocks, Scope scope) {
        return clocks.past()
                ? table.one(id, scope).flatMap(row -> then(id, clocks)).map(row -> shown(row, scope))
                : one(id, scope);
    }

    /** In which meeting a motion was put, wherever in the district: who may open it follows from that. */
    Optional<UUID> meetingOf(UUID id, Scope scope) {
        return table.one(id, scope.overDistrict()).map(MotionRow::meeting);
    }

    private Optional<MotionRow> then(UUID id, Clocks clocks) {
        List<Recorded> facts = streams.upTo(id.toString(), Long.MAX_VALUE).stream()
                .filter(event -> clocks.include(event.fact().happened().at(), event.recordedAt()))
                .toList();
        return facts.isEmpty() ? Optional.empty() : MotionFold.of(facts).map(MotionFold.Folded::row);
    }

    private static MotionRow shown(MotionRow row, Scope scope) {
        return row.status() == MotionRow.Status.OPEN
                        && !MotionSteps.keeps(scope.role())
                        && !row.told().isScrutinisedBy(scope.person())
                ? row.beforeTheEnd()
                : row;
    }

    /** Those of several meetings, the first first. */
    List<MotionRow> ofAll(Collection<UUID> meetings, Scope scope) {
        return meetings.isEmpty()
                ? List.of()
                : table.of(meetings, scope).stream()
                        .map(row -> shown(row, scope))
                        .toList();
    }

    /** In which of these secret ballots its seat has cast; for whoever sits in them. */
    Set<UUID> castIn(Map<UUID, String> seats, Scope scope) {
        return seats.isEmpty() ? Set.of() : table.castIn(seats, scope);
    }

    @Override
    public List<Line> of(UUID meeting, Scope scope) {
        return table.of(List.of(meeting), scope).stream()
                .map(row -> {
                    Outcome outcome = row.told().outcome();
                    return new Line(
                            row.id(),
                            row.told().item(),
                            row.told().question().text(),
                            row.status().name(),
                            outcome == null ? null : outcome.result().name(),
                            carriedOutBy(row));
                })
                .toList();
    }

    /** Nobody, while it is not adopted or where it is void. */
    private static List<UUID> carriedOutBy(MotionRow row) {
        Outcome outcome = row.told().outcome();
        ResolvedTask task = row.told().task();
        boolean adopted = row.status() == MotionRow.Status.CLOSED
                && outcome != null
                && outcome.result() == Outcome.Result.ADOPTED;
        return adopted && task != null
                ? Stream.concat(Stream.of(task.lead()), task.coHandlers().stream())
                        .map(Id::value)
                        .toList()
                : List.of();
    }
}
