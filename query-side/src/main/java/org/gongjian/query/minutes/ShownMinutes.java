package org.gongjian.query.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.MinutesSheet.Seated;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/**
 * A version of minutes as it is read: what was written and what was drafted from the facts, with names.
 *
 * @param chair who presided
 * @param opening how they begin; null where nobody wrote one
 * @param bodies how many of each were expected and there
 * @param attendance who was there, excused, absent, attending, by the message that says so
 */
public record ShownMinutes(
        UUID meeting,
        int version,
        String number,
        Instant issuedAt,
        @Nullable String correcting,
        String title,
        LocalDate heldOn,
        Instant openedAt,
        Instant closedAt,
        String place,
        String chair,
        @Nullable String acting,
        @Nullable String opening,
        @Nullable String waiver,
        List<Heads> bodies,
        List<Line> attendance,
        List<Item> items) {
    public ShownMinutes {
        bodies = List.copyOf(bodies);
        attendance = List.copyOf(attendance);
        items = List.copyOf(items);
    }

    /** A body: 应到、实到. */
    public record Heads(String name, int expected, long present) {}

    /** Who is said to have been there, or not. */
    public record Line(String key, List<String> names, int unnamed) {
        public Line {
            names = List.copyOf(names);
        }
    }

    /**
     * An item.
     *
     * @param title null for one that is written down elsewhere
     * @param disputed what was put to the vote and has no outcome that stands
     * @param takenOff why it was taken off in the meeting; null where it stood
     */
    public record Item(
            int number,
            @Nullable String title,
            Purpose purpose,
            List<String> paragraphs,
            List<String> recused,
            List<Vote> votes,
            List<String> disputed,
            @Nullable String takenOff) {
        public Item {
            disputed = List.copyOf(disputed);
            paragraphs = List.copyOf(paragraphs);
            recused = List.copyOf(recused);
            votes = List.copyOf(votes);
        }
    }

    /** What was put to the vote, and what it came to. */
    public record Vote(String text, VotingWay way, VotingRule rule, Outcome outcome, List<Opinion> reserved) {
        public Vote {
            reserved = List.copyOf(reserved);
        }

        /** For and against; null where something else was counted, and where too few were there to vote. */
        public Counts.@Nullable Votes votes() {
            return quorate() && outcome.counts() instanceof Counts.Votes votes ? votes : null;
        }

        /** How many chose each name. */
        public List<String> counted() {
            return switch (outcome.counts()) {
                case null -> List.of();
                case Counts.Votes ignored -> List.of();
                case Counts.Picks picks ->
                    picks.picks().stream()
                            .map(one -> one.candidate() + " " + one.votes())
                            .toList();
                case Counts.Ratings ignored -> List.of();
            };
        }

        /** How satisfied the seats are with each name. */
        public List<Counts.Rating> ratings() {
            return outcome.counts() instanceof Counts.Ratings ratings ? ratings.ratings() : List.of();
        }

        /** Whether names could be chosen and nobody was. */
        public boolean nobodyChosen() {
            return quorate()
                    && outcome.counts() instanceof Counts.Picks
                    && outcome.chosen().isEmpty();
        }

        /** Whether enough were there to vote. */
        public boolean quorate() {
            return outcome.result() != Outcome.Result.NO_QUORUM;
        }

        /** Whether so few voted in secret that only the outcome is told. */
        public boolean notBrokenDown() {
            return quorate() && way == VotingWay.SECRET_BALLOT && outcome.counts() == null;
        }
    }

    /** A reserved opinion. */
    public record Opinion(String seat, String opinion) {}

    /**
     * A version with the names that its reader may read.
     *
     * @param named what a seat is called; empty where it is not named
     * @param called what nominees are called
     */
    static ShownMinutes of(
            UUID meeting, MinutesRow.Version version, Function<Seated, String> named, Nominees.Called called) {
        MinutesSheet sheet = version.sheet().called(called);
        Names names = new Names(sheet, named);
        return new ShownMinutes(
                meeting,
                version.version(),
                version.number(),
                version.at(),
                version.correcting(),
                sheet.title(),
                sheet.heldOn(),
                sheet.openedAt(),
                sheet.closedAt(),
                sheet.place(),
                names.of(sheet.chair()),
                sheet.acting(),
                version.wording().opening(),
                sheet.waiver(),
                heads(sheet),
                names.lines(version.wording().attending()),
                sheet.items().stream().map(item -> item(item, version, names)).toList());
    }

    private static List<Heads> heads(MinutesSheet sheet) {
        return sheet.seats().stream()
                .map(Seated::body)
                .distinct()
                .map(body -> {
                    List<Seated> all = sheet.seats(seat -> seat.body().equals(body));
                    return new Heads(
                            body,
                            all.size(),
                            all.stream().filter(Names::isThere).count());
                })
                .toList();
    }

    private static Item item(MinutesSheet.Item item, MinutesRow.Version version, Names names) {
        return new Item(
                item.number(),
                item.title(),
                item.purpose(),
                version.wording().to(item.number()).stream()
                        .flatMap(String::lines)
                        .filter(line -> !line.isBlank())
                        .toList(),
                item.recused().stream().map(names::of).toList(),
                item.votes().stream()
                        .map(vote -> new Vote(
                                vote.text(),
                                vote.way(),
                                vote.rule(),
                                vote.outcome(),
                                vote.reserved().stream()
                                        .map(one -> new Opinion(names.of(one.seat()), one.opinion()))
                                        .toList()))
                        .toList(),
                item.disputed(),
                item.takenOff());
    }

    /** What seats are called; one without a name by its number. */
    private record Names(MinutesSheet sheet, Function<Seated, String> named) {

        String of(SeatId seat) {
            String name = sheet.seat(seat).map(named).orElse("");
            return name.isEmpty() ? "#" + seat.number() : name;
        }

        List<Line> lines(@Nullable String attending) {
            List<Line> lines = new ArrayList<>();
            add(lines, "present", seat -> seat.decides() && isThere(seat), null);
            add(lines, "excused", seat -> seat.attendance() == Attendance.EXCUSED, null);
            add(lines, "absent", seat -> seat.attendance() == Attendance.ABSENT, null);
            add(lines, "attending", seat -> !seat.decides() && isThere(seat), attending);
            return lines;
        }

        static boolean isThere(Seated seat) {
            return seat.attendance() == Attendance.PRESENT;
        }

        private void add(List<Line> lines, String key, Predicate<Seated> which, @Nullable String written) {
            List<Seated> all = sheet.seats(which);
            List<String> names = Stream.concat(all.stream().map(named), Stream.ofNullable(written))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            int unnamed = (int)
                    all.stream().filter(seat -> named.apply(seat).isEmpty()).count();
            if (!names.isEmpty() || unnamed > 0) {
                lines.add(new Line("minutes.attendance." + key, names, unnamed));
            }
        }
    }
}
