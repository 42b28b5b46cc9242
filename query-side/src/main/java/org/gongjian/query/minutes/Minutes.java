package org.gongjian.query.minutes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.motion.Nominees;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.PapersOfMeeting;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.files.KeptPapers;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.paging.Shown;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Minutes at or below an area, as far as a reader may read them ({@link MinutesReaders}); everybody reads what stands on the column. Of which
 * meetings follows from the meeting.
 */
@Component
class Minutes implements PapersOfMeeting, Reminder.Source, KeptPapers {
    private static final int PAGE = 50;
    private static final int ON_THE_COLUMN = 100;

    private final MinutesTable table;
    private final KeptBytes bytes;
    private final Names names;

    Minutes(JdbcClient viewJdbc, KeptBytes bytes, Names names) {
        this.table = new MinutesTable(viewJdbc, Generation.live(MinutesReadModel.GROUP));
        this.bytes = bytes;
        this.names = names;
    }

    /** One page. */
    record Page(int total, List<MinutesRow> items, @Nullable String next) {}

    /** A page of minutes, those of the latest meeting first; for who looks over drafts. */
    Page page(MinutesRow.@Nullable Stage stage, String after, Scope scope) {
        Place behind = Place.read(after);
        Shown<MinutesRow> shown = Shown.atMost(PAGE, most -> table.page(stage, behind, most, scope), MinutesRow::place);
        return new Page(table.count(stage, scope), shown.items(), shown.next());
    }

    /** Those of a meeting that its reader may open. */
    Optional<MinutesRow> one(UUID meeting, Scope scope) {
        return table.one(meeting, scope).flatMap(row -> MinutesReaders.fit(row, scope));
    }

    /** Those of a meeting, or that nobody drafted any yet: for who looks over drafts, once it is over. */
    Optional<MinutesRow> ofMeeting(MeetingRow meeting, Scope scope) {
        return one(meeting.id(), scope)
                .or(() -> Optional.of(MinutesRow.awaited(meeting))
                        .filter(none -> scope.looksOverMinutes() && meeting.stage() == MeetingStage.HELD));
    }

    /** One file of a version. */
    Optional<Attachment> file(UUID meeting, int version, boolean word, Scope scope) {
        return one(meeting, scope)
                .map(MinutesRow::told)
                .flatMap(told -> told.version(version))
                .map(one -> word ? one.word() : one.pdf());
    }

    // ------------------------------------------------------------------ for everybody

    /**
     * What stands on the column of a community.
     *
     * @param shown the version last made public there, of each meeting
     */
    record OnTheColumn(UUID community, String name, List<ShownMinutes> shown) {}

    /** The latest minutes that everybody reads, or those of one meeting, however long ago; nothing where there is no such community. */
    Optional<OnTheColumn> onTheColumn(UUID community, @Nullable UUID meeting) {
        return names.community(community).map(known -> {
            Scope everybody = Scope.everybody(known.path());
            List<MinutesRow> rows = table.onTheColumn(meeting, everybody, ON_THE_COLUMN);
            Map<UUID, String> units = names.organisations(
                    rows.stream()
                            .flatMap(row -> versionOnTheColumn(row).stream())
                            .flatMap(version -> version.sheet().seats().stream())
                            .map(seat -> seat.holder().unit())
                            .filter(Objects::nonNull)
                            .map(Id.OrganisationId::value)
                            .distinct()
                            .toList(),
                    everybody);
            return new OnTheColumn(
                    community,
                    known.name(),
                    rows.stream()
                            .flatMap(row -> versionOnTheColumn(row)
                                    .map(version -> ShownMinutes.of(
                                            row.meeting(),
                                            version,
                                            seat -> unit(seat, units),
                                            Nominees.called(
                                                    person -> "",
                                                    number -> (number == 0 ? "" : number + " 号") + "候选人（不列名）")))
                                    .stream())
                            .toList());
        });
    }

    /** Units by their names, nobody by his (practice 11.1 step 12: 居民姓名、门牌不出现), nor by where he comes from. */
    static String unit(MinutesSheet.Seated seat, Map<UUID, String> units) {
        Id.OrganisationId organisation = seat.holder().unit();
        return organisation == null ? "" : units.getOrDefault(organisation.value(), "");
    }

    private static Optional<MinutesRow.Version> versionOnTheColumn(MinutesRow row) {
        return row.told() == null
                ? Optional.empty()
                : row.told().versions().stream()
                        .filter(one -> one.isAt(PublicPlace.PUBLIC_COLUMN))
                        .reduce((one, later) -> later);
    }

    // ------------------------------------------------------------------ for others

    @Override
    public Map<UUID, List<Line>> of(Collection<UUID> meetings, Scope scope) {
        return table.ofAll(meetings, scope).stream()
                .flatMap(row -> MinutesReaders.fit(row, scope).stream())
                .collect(Collectors.toMap(MinutesRow::meeting, row -> List.of(line(row))));
    }

    private static Line line(MinutesRow row) {
        MinutesRow.Told told = row.told();
        MinutesRow.Version latest = told == null ? null : told.latest();
        return new Line(
                MeetingPaper.MEETING_MINUTES.name(),
                "/meetings/" + row.meeting() + "/minutes",
                "choice.MinutesStage." + row.stage(),
                latest == null ? null : latest.number());
    }

    @Override
    public List<Reminder> of(Acting acting) {
        Scope scope = Scope.of(acting);
        List<Reminder> reminders = new ArrayList<>();
        switch (acting.role()) {
            case CLERK -> {
                remind(reminders, MinutesRow.Stage.AWAITED, scope);
                remind(reminders, MinutesRow.Stage.RETURNED, scope);
            }
            case DEPUTY_SECRETARY -> remind(reminders, MinutesRow.Stage.DRAFTED, scope);
            case SECRETARY -> {
                remind(reminders, MinutesRow.Stage.DRAFTED, scope);
                remind(reminders, MinutesRow.Stage.CHECKED, scope);
            }
            default -> {}
        }
        return reminders;
    }

    private void remind(List<Reminder> reminders, MinutesRow.Stage stage, Scope scope) {
        int count = stage == MinutesRow.Stage.DRAFTED
                ? table.toCheck(scope.person().value(), scope)
                : table.count(stage, scope);
        if (count > 0) {
            reminders.add(new Reminder("minutes.reminder." + stage, "/minutes?stage=" + stage, count));
        }
    }

    @Override
    public Optional<Recognised> recognised(byte[] file, Scope scope) {
        return table.ofSize(file.length, scope).stream()
                .flatMap(row -> MinutesReaders.fit(row, scope).stream())
                .flatMap(row -> Optional.ofNullable(row.told()).stream()
                        .flatMap(told -> told.versions().stream())
                        .filter(version -> bytes.isFile(version.word(), file) || bytes.isFile(version.pdf(), file))
                        .map(version -> new Recognised(
                                MeetingPaper.MEETING_MINUTES.name(),
                                "/meetings/" + row.meeting() + "/minutes",
                                version.sheet().title(),
                                version.number(),
                                version.at(),
                                signatory(version, scope))))
                .findFirst();
    }

    private String signatory(MinutesRow.Version version, Scope scope) {
        UUID by = version.by();
        return by == null ? "" : names.actingPersons(List.of(by), scope).getOrDefault(by, "");
    }

    /** Whether they are, or were, signed after the day by which the charter wants them. */
    static boolean isLate(MinutesRow row, LocalDate today, ZoneId zone) {
        LocalDate by = row.issueBy();
        MinutesRow.Told told = row.told();
        if (by == null || told == null) {
            return false;
        }
        LocalDate on = told.versions().isEmpty()
                ? today
                : LocalDate.ofInstant(told.versions().getFirst().at(), zone);
        return on.isAfter(by);
    }
}
