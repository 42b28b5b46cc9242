package org.gongjian.query.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.body.SeatHolder;
import org.gongjian.body.SeatKind;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.meeting.Sitting;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** A meeting. */
public record MeetingRow(UUID id, MeetingStage stage, Instant startsAt, AreaPath area, Told told) {

    /** Where it stands in lists. */
    Place place() {
        return new Place(startsAt, id);
    }

    /** With items that name no matter. */
    MeetingRow withoutMatters() {
        return new MeetingRow(
                id,
                stage,
                startsAt,
                area,
                told.with(told.agenda().stream().map(Item::withoutMatter).toList()));
    }

    /**
     * With the units beside those with a seat that have to carry out what was resolved there: they are told the resolutions too.
     *
     * @param motions that were put in it and that its reader may open
     */
    MeetingRow withCarriedOutBy(List<MotionsOfMeeting.Line> motions) {
        return stage == MeetingStage.HELD
                ? new MeetingRow(
                        id,
                        stage,
                        startsAt,
                        area,
                        told.with(told.papers()
                                .with(motions.stream()
                                        .flatMap(motion -> motion.carriedOutBy().stream())
                                        .toList())))
                : this;
    }

    /**
     * What is known of it.
     *
     * @param changes how often calendars have to learn of another: it was postponed or cancelled, or an item taken off for which seats were called
     * @param bodies with how many of their seats are there
     * @param waiver why the period of notice was waived
     * @param endedBecause why it was cancelled
     * @param story every fact with who acted and who recorded it
     * @param papers what became of its papers
     */
    public record Told(
            Plan plan,
            Instant calledAt,
            int changes,
            List<Body> bodies,
            List<Seat> seats,
            List<Item> agenda,
            @Nullable String waiver,
            @Nullable Presiding presiding,
            @Nullable Instant endedAt,
            @Nullable String endedBecause,
            List<Entry> story,
            Papers papers) {
        public Told {
            bodies = List.copyOf(bodies);
            seats = List.copyOf(seats);
            agenda = List.copyOf(agenda);
            story = List.copyOf(story);
        }

        Told with(Papers other) {
            return new Told(
                    plan,
                    calledAt,
                    changes,
                    bodies,
                    seats,
                    agenda,
                    waiver,
                    presiding,
                    endedAt,
                    endedBecause,
                    story,
                    other);
        }

        private Told with(List<Item> items) {
            return new Told(
                    plan,
                    calledAt,
                    changes,
                    bodies,
                    seats,
                    items,
                    waiver,
                    presiding,
                    endedAt,
                    endedBecause,
                    story,
                    papers);
        }

        /** A seat by its key. */
        public Optional<Seat> seat(@Nullable String key) {
            return seats.stream().filter(seat -> seat.key().equals(key)).findFirst();
        }

        /** Seats of one body. */
        public List<Seat> seatsOf(UUID body) {
            return seats.stream().filter(seat -> seat.body().equals(body)).toList();
        }

        /** Seats that are expected and that nobody notified yet. */
        public List<Seat> unserved() {
            return seats.stream()
                    .filter(seat -> seat.expected() && seat.notice() == null)
                    .toList();
        }

        /** Seats that were notified and of which nobody knows yet that they received it. */
        public List<Seat> unacknowledged() {
            return seats.stream()
                    .filter(seat -> seat.expected() && seat.notice() != null && seat.receivedAt() == null)
                    .toList();
        }

        /** When the last seat was notified, or received it where the period is counted from then; null while one was, or did, not. */
        public @Nullable Instant servedAt() {
            boolean fromReceipt = plan.notice().fromReceipt();
            return unserved().isEmpty() && !(fromReceipt && !unacknowledged().isEmpty())
                    ? seats.stream()
                            .filter(Seat::expected)
                            .map(seat -> fromReceipt ? seat.receivedAt() : sentAt(seat))
                            .filter(Objects::nonNull)
                            .max(Instant::compareTo)
                            .orElse(null)
                    : null;
        }

        private static @Nullable Instant sentAt(Seat seat) {
            return seat.notice() == null ? null : seat.notice().at();
        }

        /** Seats of somebody, or of the unit in whose office he acts, that have not said yet that they have their notice. */
        public List<Seat> unacknowledgedBy(Id.PersonId person, Id.@Nullable OrganisationId unit) {
            return unacknowledged().stream()
                    .filter(seat -> person.equals(seat.seat().holder().sitting())
                            || (unit != null && unit.equals(seat.seat().holder().unit())))
                    .toList();
        }

        /** Items that stand on the agenda. */
        public List<Item> standing() {
            return agenda.stream().filter(item -> item.takenOff() == null).toList();
        }

        /** Items that the meeting had before it: those that stand, and those that were taken off since it opened. */
        public List<Item> heard() {
            return agenda.stream()
                    .filter(item -> item.takenOff() == null || item.takenOff().inSession())
                    .toList();
        }

        /** Whether an item is about something the reader may not know. */
        public boolean isWithheld(int item) {
            return agenda.stream()
                    .anyMatch(one -> one.item().number() == item
                            && one.item().sensitive()
                            && one.item().title().isEmpty());
        }

        /** Whether a seat takes no part in an item. */
        public boolean isRecused(int item, String seat) {
            return agenda.stream()
                    .filter(one -> one.item().number() == item)
                    .flatMap(one -> one.recusals().stream())
                    .anyMatch(recusal -> recusal.seat().equals(seat));
        }

        /** Whether a seat is there, by its own or by a substitute. */
        public boolean isPresent(String seat) {
            return seat(seat)
                    .map(Seat::presence)
                    .filter(presence -> presence.attendance() == Attendance.PRESENT)
                    .isPresent();
        }

        /** Seats that may be chosen for an item, where the charter lets the roll follow it (001-49): those of the committee. */
        public List<Seat> choosable() {
            return seats.stream()
                    .filter(seat -> plan.roll(new Id.BodyId(seat.body())).stream()
                            .anyMatch(roll -> BodyRules.of(roll.kind()).mayFollowTheItem()))
                    .toList();
        }

        /**
         * Everybody who has a seat that is expected or was called, and everybody who sat there, for himself or for somebody: whoever was called for
         * what was taken off since is told so where he was told of the meeting.
         */
        Stream<UUID> sitters() {
            return involved()
                    .flatMap(seat -> Stream.of(
                            seat.seat().holder().sitting(), seat.seat().sitter(seat.presence())))
                    .filter(Objects::nonNull)
                    .map(Id.PersonId::value)
                    .distinct();
        }

        /** Those of them who have a seat of their own: it is theirs in whatever office they act. */
        Stream<UUID> inPerson() {
            return involved()
                    .map(seat -> seat.seat().holder())
                    .filter(holder -> holder.kind() == SeatKind.PERSONAL)
                    .map(SeatHolder::sitting)
                    .filter(Objects::nonNull)
                    .map(Id.PersonId::value)
                    .distinct();
        }

        private Stream<Seat> involved() {
            return seats.stream().filter(seat -> seat.expected() || seat.notice() != null || seat.presence() != null);
        }

        /** The seats in which somebody sits, or would. */
        public List<Seat> seatsOf(Id.PersonId person) {
            return seats.stream()
                    .filter(seat -> person.equals(seat.seat().holder().sitting())
                            || person.equals(seat.seat().sitter(seat.presence())))
                    .toList();
        }

        /** Whether somebody was called, and nothing is left that he was called for. */
        public boolean releases(Id.PersonId person) {
            List<Seat> own = seatsOf(person);
            return own.stream().anyMatch(Seat::released)
                    && own.stream().noneMatch(seat -> seat.expected() || isPresent(seat.key()));
        }

        /** Everybody whom the page names. */
        Stream<UUID> persons() {
            return Stream.of(
                            seats.stream().map(seat -> seat.seat().holder().sitting()),
                            seats.stream()
                                    .map(Seat::notice)
                                    .filter(Objects::nonNull)
                                    .map(Sitting.Service::by),
                            seats.stream()
                                    .map(Seat::presence)
                                    .filter(Objects::nonNull)
                                    .map(Sitting.Presence::substitute)
                                    .filter(Objects::nonNull)
                                    .map(Sitting.Substitute::person))
                    .flatMap(all -> all)
                    .filter(Objects::nonNull)
                    .map(Id.PersonId::value);
        }
    }

    /**
     * What became of the papers of a meeting that was held.
     *
     * @param signed the record, once it is signed
     * @param units those with a seat, and others that were told the resolutions
     */
    public record Papers(@Nullable Signed signed, List<Unit> units) {
        public Papers {
            units = List.copyOf(units);
        }

        /** With these units too. */
        Papers with(List<UUID> more) {
            List<UUID> known = units.stream().map(Unit::organisation).toList();
            return new Papers(
                    signed,
                    Stream.concat(
                                    units.stream(),
                                    more.stream()
                                            .distinct()
                                            .filter(unit -> !known.contains(unit))
                                            .map(unit -> new Unit(unit, null, null)))
                            .toList());
        }

        /** Units that were not told yet. */
        public List<Unit> untold() {
            return units.stream().filter(one -> one.served() == null).toList();
        }

        /** Units whose receipt is missing (谁还没有回执). */
        public List<Unit> unanswered() {
            return units.stream()
                    .filter(one -> one.served() != null && one.receiptAt() == null)
                    .toList();
        }
    }

    /** The signed record. */
    public record Signed(
            Instant at,
            List<String> seats,
            boolean onTheSpot,
            @Nullable Attachment scan) {
        public Signed {
            seats = List.copyOf(seats);
        }
    }

    /** A unit that is told the resolutions. */
    public record Unit(
            UUID organisation,
            Sitting.@Nullable Service served,
            @Nullable Instant receiptAt) {}

    /**
     * A body that sits.
     *
     * @param quorum what share of its seats its charter wants there
     * @param expected 应到: who is, or was, expected in the meeting
     * @param needed the smallest number of these that is enough
     * @param present 实到
     * @param now the same for what stands on the agenda now: of these the quorum is
     * @param quorate whether enough are there for that
     * @param released all that it was called for was taken off, while another body has something before it: it needs no quorum
     */
    public record Body(
            UUID id,
            String name,
            Share quorum,
            int expected,
            int needed,
            int present,
            Now now,
            boolean quorate,
            boolean released) {
        /** Whether another quorum holds than that of everybody who is, or was, expected. */
        public boolean changed() {
            return !released && now.expected() != expected;
        }
    }

    /** Of a body: how many are called for what stands now, how many of these are enough, and how many are there. */
    public record Now(int expected, int needed, int present) {}

    /**
     * A seat of a roll.
     *
     * @param expected an item is, or in the meeting was, for it; all seats are, unless the charter fixes who attends item by item
     * @param released it was called, and what it was called for was taken off before the meeting opened
     * @param receivedAt when it said that it has its notice; at once where it was told by telephone
     */
    public record Seat(
            String key,
            UUID body,
            RollSeat seat,
            boolean expected,
            boolean released,
            Sitting.@Nullable Service notice,
            @Nullable Instant receivedAt,
            Sitting.@Nullable Presence presence) {}

    /** How an item was taken off the agenda: in the meeting, or before. */
    public record TakenOff(Instant at, String reason, boolean inSession) {}

    /**
     * An item of the agenda.
     *
     * @param deciding how many seats decide on it: those entitled without those that recused themselves
     * @param takenOff null while it stands
     */
    public record Item(
            AgendaItem item,
            int deciding,
            List<Note> notes,
            List<Recusal> recusals,
            @Nullable TakenOff takenOff) {
        public Item {
            notes = List.copyOf(notes);
            recusals = List.copyOf(recusals);
        }

        /** Numbers of the seats that it is for, where it is not for all. */
        public String attending() {
            return item.seats().stream()
                    .map(seat -> Integer.toString(seat.number()))
                    .collect(Collectors.joining("、"));
        }

        private Item withoutMatter() {
            return new Item(
                    new AgendaItem(
                            item.number(),
                            item.title(),
                            item.purpose(),
                            null,
                            item.sensitive(),
                            item.entitled(),
                            item.fromTheFloor(),
                            item.seats()),
                    deciding,
                    notes,
                    recusals,
                    takenOff);
        }

        /** For whom it is not: that there is one, and nothing of what it is about. */
        Item withheld() {
            return new Item(
                    new AgendaItem(
                            item.number(),
                            "",
                            item.purpose(),
                            null,
                            true,
                            item.entitled(),
                            item.fromTheFloor(),
                            item.seats()),
                    deciding,
                    List.of(),
                    recusals.stream().map(one -> new Recusal(one.seat(), "")).toList(),
                    takenOff == null ? null : new TakenOff(takenOff.at(), "", takenOff.inSession()));
        }
    }

    /** What was said to an item. */
    public record Note(Instant at, @Nullable String speaker, String text) {}

    /** A seat that takes no part in an item. */
    public record Recusal(String seat, String reason) {}

    /** Who presides. */
    public record Presiding(
            Instant openedAt, String chair, @Nullable String acting) {}

    /**
     * A fact of the meeting.
     *
     * @param name its stored name
     * @param by who acted
     * @param recordedBy at the keyboard
     * @param evidence on what it rests where it was recorded for somebody
     * @param said the reason given
     * @param item of the agenda of which it tells
     */
    public record Entry(
            String name,
            Instant at,
            Instant recordedAt,
            @Nullable UUID by,
            @Nullable UUID recordedBy,
            @Nullable String evidence,
            @Nullable String said,
            @Nullable Integer item) {
        /** For whom its item is not: that it happened, and nothing on what it rests. */
        Entry withheld() {
            return new Entry(name, at, recordedAt, by, recordedBy, null, null, item);
        }
    }
}
