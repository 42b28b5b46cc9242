package org.gongjian.query.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.paging.Shown;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings at or below an area, and those in which a reader has a seat. Items about sensitive matters are for the offices named for such. */
@Component
public class Meetings implements MeetingsHeld {
    private static final int PAGE = 50;
    private static final int OWN_PAGE = 20;
    private static final int IN_CALENDAR = 200;

    private final MeetingTable table;

    public Meetings(JdbcClient viewJdbc) {
        this.table = new MeetingTable(viewJdbc, Generation.live(MeetingReadModel.GROUP));
    }

    /** One page. */
    record Page(int total, List<MeetingRow> items, @Nullable String next) {}

    /** A page of meetings, the latest first. */
    Page page(@Nullable MeetingStage stage, String after, Scope scope) {
        Place behind = Place.read(after);
        Shown<MeetingRow> shown = Shown.atMost(PAGE, most -> table.page(stage, behind, most, scope), MeetingRow::place);
        return new Page(
                table.count(stage, scope),
                shown.items().stream().map(row -> fit(row, scope)).toList(),
                shown.next());
    }

    /** One meeting. */
    public Optional<MeetingRow> one(UUID id, Scope scope) {
        return table.one(id, scope).map(row -> fit(row, scope));
    }

    /** Some of the meetings in which somebody sits. */
    public record OfPerson(List<MeetingRow> items, @Nullable String next) {}

    /** Those to come in which somebody sits, the next first. */
    public List<MeetingRow> toComeFor(Id.PersonId person, Scope scope) {
        return table.ofPerson(person, true, null, PAGE, scope).stream()
                .map(row -> fit(row, scope))
                .toList();
    }

    /** Those called of which a seat of his, or of the unit in whose office he acts, has not said yet that it has its notice; the next first. */
    public List<MeetingRow> unacknowledgedBy(Id.PersonId person, Id.@Nullable OrganisationId unit, Scope scope) {
        return table.called(person, unit, PAGE, scope).stream()
                .filter(row -> !row.told().unacknowledgedBy(person, unit).isEmpty())
                .map(row -> fit(row, scope))
                .toList();
    }

    /** Whether somebody may say so in his office: who only reads the record, keeps accounts or is still to take over says nothing for a seat. */
    public static boolean mayAcknowledge(Acting acting) {
        return acting.role() != Role.AUDITOR
                && acting.role() != Role.ADMINISTRATOR
                && acting.standing() != Acting.Standing.SUCCESSOR;
    }

    /** Those over in which somebody sat, the latest first. */
    public OfPerson overFor(Id.PersonId person, String after, Scope scope) {
        Place behind = Place.read(after);
        Shown<MeetingRow> shown =
                Shown.atMost(OWN_PAGE, most -> table.ofPerson(person, false, behind, most, scope), MeetingRow::place);
        return new OfPerson(shown.items().stream().map(row -> fit(row, scope)).toList(), shown.next());
    }

    /** What a calendar shows somebody: every meeting in which he sits from this instant on, cancelled ones too. */
    List<MeetingRow> calendarOf(Id.PersonId person, Instant since, Scope scope) {
        return table.ofPersonSince(person, since, IN_CALENDAR, scope).stream()
                .map(row -> fit(row, scope))
                .toList();
    }

    @Override
    public Map<UUID, Held> held(Scope scope) {
        return table.held(scope);
    }

    /**
     * What of a meeting this reader may read. An office of a unit is named for sensitive matters of its own only; and who reads by his seat, not by
     * his office, is named for none, and opens no matter by it.
     */
    static MeetingRow fit(MeetingRow found, Scope reader) {
        Scope scope = reader.seatedIn(found.area());
        MeetingRow row = reader.reaches(found.area()) ? found : found.withoutMatters();
        if (scope.role().namedForSensitiveMatters() && !scope.ownOrganisationOnly()) {
            return row;
        }
        MeetingRow.Told told = row.told();
        Set<Integer> sensitive = told.agenda().stream()
                .map(MeetingRow.Item::item)
                .filter(AgendaItem::sensitive)
                .map(AgendaItem::number)
                .collect(Collectors.toSet());
        return new MeetingRow(
                row.id(),
                row.stage(),
                row.startsAt(),
                row.area(),
                new MeetingRow.Told(
                        told.plan(),
                        told.calledAt(),
                        told.changes(),
                        told.bodies(),
                        told.seats(),
                        told.agenda().stream()
                                .map(item -> item.item().sensitive() ? item.withheld() : item)
                                .toList(),
                        told.waiver(),
                        told.presiding(),
                        told.endedAt(),
                        told.endedBecause(),
                        told.story().stream()
                                .map(entry -> entry.item() != null && sensitive.contains(entry.item())
                                        ? entry.withheld()
                                        : entry)
                                .toList(),
                        told.papers()));
    }
}
