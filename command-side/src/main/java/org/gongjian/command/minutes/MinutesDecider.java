package org.gongjian.command.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingState;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.MinutesState.Checked;
import org.gongjian.minutes.MinutesState.Drafted;
import org.gongjian.minutes.MinutesState.Issued;
import org.gongjian.minutes.MinutesState.Known;
import org.gongjian.minutes.MinutesState.Unsigned;
import org.gongjian.minutes.MinutesState.Version;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.MotionState;
import org.gongjian.record.Role;

/** What may be done with minutes, and by whom (004-06, 001-51 形成纪要). */
public final class MinutesDecider {
    private MinutesDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<MinutesEvent> decide(MinutesState state, MinutesCommand command, Edge edge) {
        requireOffice(command, edge);
        try {
            return switch (state) {
                case MinutesState.NotYetKnown() -> {
                    if (command instanceof MinutesCommand.Draft asked) {
                        yield List.of(drafted(asked, edge));
                    }
                    throw new Refused(MinutesRefusal.NO_SUCH_MINUTES);
                }
                case Known known -> List.of(step(after(known, known.file().lastAt(), edge), command, edge));
                case MinutesState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
            };
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    /** The desk drafts and makes public, a secretary checks, the first secretary signs. */
    private static void requireOffice(MinutesCommand command, Edge edge) {
        switch (command) {
            case MinutesCommand.Draft ignored -> requireKeeper(edge);
            case MinutesCommand.Edit ignored -> requireKeeper(edge);
            case MinutesCommand.Correct ignored -> requireKeeper(edge);
            case MinutesCommand.Publish ignored -> requireKeeper(edge);
            case MinutesCommand.Check ignored -> requireChecker(edge);
            case MinutesCommand.GiveBack ignored -> requireChecker(edge);
            case MinutesCommand.Issue ignored -> requireSignatory(edge);
        }
    }

    private static void requireKeeper(Edge edge) {
        Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
    }

    /** Whoever has a hand in drafts, or looks over them. */
    static void requireReader(Edge edge) {
        Entitled.require(
                edge,
                Role.CLERK,
                Role.SECRETARY,
                Role.DEPUTY_SECRETARY,
                Role.STREET,
                Role.OVERSEER,
                Role.AUDITOR,
                Role.DISTRICT);
    }

    private static void requireChecker(Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
    }

    private static void requireSignatory(Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.STREET);
    }

    private static MinutesEvent step(Known now, MinutesCommand command, Edge edge) {
        return switch (command) {
            case MinutesCommand.Draft ignored -> throw new Refused(MinutesRefusal.MINUTES_ARE_DRAFTED_ALREADY);
            case MinutesCommand.Edit c -> edited(now, c, edge);
            case MinutesCommand.Check ignored -> checked(now, edge);
            case MinutesCommand.GiveBack c -> givenBack(now, c, edge);
            case MinutesCommand.Issue c -> issued(now, c, edge);
            case MinutesCommand.Publish c -> published(now, c, edge);
            case MinutesCommand.Correct c -> corrected(now, c, edge);
        };
    }

    // ------------------------------------------------------------------ drafting

    private static MinutesEvent drafted(MinutesCommand.Draft asked, Edge edge) {
        MeetingState.Closed held = after(held(asked.told()), held(asked.told()).closedAt(), edge);
        requireFits(asked.wording(), held, edge);
        return new MinutesEvent.Drafted(
                edge.happened(),
                asked.meeting(),
                asked.wording(),
                day(MeetingRuleKeys.MINUTES_SIGNED_DAYS, LocalDate.ofInstant(held.closedAt(), edge.zone()), edge));
    }

    private static MinutesEvent edited(Known now, MinutesCommand.Edit asked, Edge edge) {
        if (!(now instanceof Unsigned)) {
            throw elsewhere(now);
        }
        requireFits(asked.wording(), held(asked.told()), edge);
        return new MinutesEvent.Edited(edge.happened(), asked.wording());
    }

    /** What was issued stays; what is drafted anew is checked and signed anew. */
    private static MinutesEvent corrected(Known now, MinutesCommand.Correct asked, Edge edge) {
        if (!(now instanceof Issued)) {
            throw elsewhere(now);
        }
        requireFits(asked.wording(), held(asked.told()), edge);
        return new MinutesEvent.CorrectionDrafted(edge.happened(), asked.wording(), asked.reason());
    }

    /** A meeting that was adjourned for lack of a quorum, or cancelled, has no minutes. */
    static MeetingState.Closed held(MinutesCommand.Told told) {
        if (told.meeting() instanceof MeetingState.Closed closed) {
            return closed;
        }
        throw new Refused(
                MinutesRefusal.MINUTES_NEED_A_MEETING_HELD,
                Map.of("stage", told.meeting().stage()));
    }

    private static void requireFits(Wording wording, MeetingState.Closed held, Edge edge) {
        Set<Integer> told = new HashSet<>();
        for (Wording.Paragraph paragraph : wording.paragraphs()) {
            boolean fits = held.sitting().agenda().heard().stream()
                    .filter(item -> item.number() == paragraph.item() && !item.sensitive())
                    .findFirst()
                    .map(AgendaItem::number)
                    .filter(told::add)
                    .isPresent();
            if (!fits) {
                throw new Refused(
                        MinutesRefusal.MINUTES_TELL_OF_ANOTHER_ITEM,
                        Map.of("item", paragraph.item(), "field", "paragraphs"));
            }
        }
        requireNobodyShown(edge);
    }

    /** What minutes say stands in clear, and is read by everybody. */
    private static void requireNobodyShown(Edge edge) {
        edge.lookups().requireNobodyShown(MinutesRefusal.MINUTES_SHOW_PERSONAL_DATA);
    }

    // ------------------------------------------------------------------ the check

    private static MinutesEvent checked(Known now, Edge edge) {
        requireAnother(now, edge);
        return new MinutesEvent.CheckedForSecrecy(edge.happened());
    }

    private static MinutesEvent givenBack(Known now, MinutesCommand.GiveBack asked, Edge edge) {
        requireAnother(now, edge);
        requireNobodyShown(edge);
        return new MinutesEvent.Returned(edge.happened(), asked.reason());
    }

    private static void requireAnother(Known now, Edge edge) {
        if (!(now instanceof Drafted)) {
            throw elsewhere(now);
        }
        requireInPerson(edge);
        if (now.file().hands().contains(edge.acting().person())) {
            throw new Refused(MinutesRefusal.MINUTES_ARE_CHECKED_BY_ANOTHER);
        }
    }

    private static void requireInPerson(Edge edge) {
        if (edge.happened().recordedForAnother()) {
            throw new Refused(
                    MinutesRefusal.MINUTES_ARE_CHECKED_AND_SIGNED_IN_PERSON, Map.of("field", "happened.actedBy"));
        }
    }

    // ------------------------------------------------------------------ signing

    /** Refused where they cannot be signed, before a number is drawn. */
    static Checked requireIssue(MinutesState state, MinutesCommand.Issue asked, Edge edge) {
        requireSignatory(edge);
        if (!(state instanceof Known known)) {
            throw new Refused(MinutesRefusal.NO_SUCH_MINUTES);
        }
        if (!(known instanceof Checked checked)) {
            throw elsewhere(known);
        }
        requireInPerson(edge);
        held(asked.told());
        requireVotesClosed(asked.told());
        requireNobodyShown(edge);
        return checked;
    }

    private static void requireVotesClosed(MinutesCommand.Told told) {
        long open = told.motions().stream()
                .filter(MotionState.Voting.class::isInstance)
                .count();
        if (open > 0) {
            throw new Refused(MinutesRefusal.A_VOTE_OF_THE_MEETING_IS_OPEN, Map.of("count", open));
        }
    }

    /** The number that has to be drawn; a correction keeps the one of the first version. */
    static Optional<NumberDue> numberDue(Known now, MinutesCommand.Told told, Edge edge) {
        BodyKind calling = told.meeting().sitting().plan().rolls().getFirst().kind();
        return now.file().latest().isPresent()
                ? Optional.empty()
                : Optional.of(new NumberDue(series(calling), edge.happenedOn()));
    }

    private static NumberSeries series(BodyKind kind) {
        return switch (kind) {
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> NumberSeries.JOINT_MINUTES;
            case COMMITTEE,
                    WORKING_COMMITTEE,
                    RESIDENTS_COUNCIL,
                    COMMUNITY_ASSEMBLY,
                    PARTY_CONGRESS,
                    OVERSIGHT_COMMITTEE,
                    OTHER -> NumberSeries.MINUTES;
        };
    }

    private static MinutesEvent issued(Known now, MinutesCommand.Issue asked, Edge edge) {
        Checked checked = requireIssue(now, asked, edge);
        MinutesCommand.Printed printed = asked.printed();
        String number = number(checked, edge);
        if (printed == null) {
            throw new IllegalStateException("a paper that was not printed");
        }
        return new MinutesEvent.Issued(
                edge.happened(),
                checked.file().versions().size() + 1,
                number,
                sheet(asked.told()),
                day(MeetingRuleKeys.MINUTES_PUBLIC_DAYS, edge.happenedOn(), edge),
                Stream.of(PublicPlace.values())
                        .filter(place -> edge.charter()
                                .words(MeetingRuleKeys.MINUTES_PUBLIC_AT)
                                .contains(place.name()))
                        .toList(),
                printed.template(),
                printed.word(),
                printed.pdf());
    }

    /** That of the first version, or the one drawn. */
    static String number(Known now, Edge edge) {
        return now.file()
                .latest()
                .map(version -> version.issued().number())
                .or(() -> Optional.ofNullable(edge.number()))
                .orElseThrow(() -> new IllegalStateException("minutes without a number"));
    }

    /** What is drafted from the facts. */
    static MinutesSheet sheet(MinutesCommand.Told told) {
        return MinutesSheet.of(
                held(told),
                told.motions().stream()
                        .filter(MotionState.Decided.class::isInstance)
                        .map(MotionState.Decided.class::cast)
                        .toList(),
                told.amiss());
    }

    // ------------------------------------------------------------------ making public

    private static MinutesEvent published(Known now, MinutesCommand.Publish asked, Edge edge) {
        if (!(now instanceof Issued)) {
            throw elsewhere(now);
        }
        Version latest = now.file().latest().orElseThrow();
        List<PublicPlace> more = asked.places().stream()
                .distinct()
                .filter(place -> !latest.places().contains(place))
                .toList();
        if (more.isEmpty()) {
            throw new Refused(MinutesRefusal.MINUTES_ARE_PUBLIC_THERE_ALREADY, Map.of("field", "places"));
        }
        requireNobodyShown(edge);
        return new MinutesEvent.Published(edge.happened(), latest.issued().version(), more);
    }

    // ------------------------------------------------------------------ days and stages

    private static LocalDate day(String rule, LocalDate from, Edge edge) {
        int days = edge.charter().whole(rule);
        return edge.charter().rule(rule).unit() == RuleUnit.WORKING_DAYS
                ? edge.calendar().plus(from, days)
                : from.plusDays(days);
    }

    private static Refused elsewhere(Known now) {
        return new Refused(MinutesRefusal.MINUTES_ARE_NOT_AT_THIS_STAGE, Map.of("stage", now.stage()));
    }

    /** Nothing happens to minutes before that on which it builds. */
    private static <T> T after(T now, Instant cause, Edge edge) {
        boolean before = edge.happened().dateOnly()
                ? edge.happenedOn().isBefore(LocalDate.ofInstant(cause, edge.zone()))
                : edge.happened().at().isBefore(cause);
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
        return now;
    }
}
