package org.gongjian.command.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.ConveningRules;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Called;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;

/** 通知: served seat by seat, in time or waived. */
final class Notice {
    private Notice() {}

    static MeetingEvent served(Called now, MeetingCommand.ServeNotice asked, Edge edge) {
        Sitting sitting = now.sitting();
        List<SeatId> seats = Seats.named(asked.seats(), asked.everybodyElse(), sitting.unserved(), sitting.plan());
        List<SeatId> again =
                seats.stream().filter(sitting.served()::containsKey).toList();
        if (!again.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.SEAT_IS_NOTIFIED_ALREADY, Map.of("seats", Seats.shown(again, sitting.plan())));
        }
        requireAnAgenda(sitting);
        boolean late = LocalDate.ofInstant(edge.recordedAt(), edge.zone()).isAfter(edge.happenedOn())
                || edge.recordedAt().isAfter(sitting.plan().startsAt());
        if (late && edge.happened().evidence() == null) {
            throw new Refused(MeetingRefusal.LATE_NOTICE_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
        if (sitting.served().isEmpty()) {
            requireFixed(sitting.plan(), edge);
        }
        return new MeetingEvent.NoticeServed(edge.happened(), seats, asked.way());
    }

    /**
     * 预先告知议题、时间、地点 (001-51), 合理设定议题并于会前通知 (004-12): notice tells what is deliberated on. There is always something that can be: an
     * item needs no matter, and no kind of body or occasion goes without one, an urgent meeting least of all.
     */
    private static void requireAnAgenda(Sitting sitting) {
        if (sitting.agenda().standing().isEmpty()) {
            throw new Refused(
                    MeetingRefusal.NOTICE_TELLS_WHAT_IS_DELIBERATED_ON,
                    Map.of("rule", sitting.plan().notice().rule()));
        }
    }

    /**
     * 确定议题 (001-51, 004-12): the agenda goes out with the notice, and the first notice fixes it. Whoever the charter lets fix it sends it, or
     * another on the paper that he signed.
     */
    private static void requireFixed(Plan plan, Edge edge) {
        ConveningRules.fixesTheAgenda(plan.rolls().getFirst().kind()).ifPresent(rule -> {
            Authority fixes = Convener.named(rule, edge);
            if (!Convener.actsItself(fixes, edge) && edge.happened().evidence() == null) {
                throw new Refused(
                        MeetingRefusal.AGENDA_IS_FIXED_BY_ANOTHER,
                        Map.of("rule", rule, "by", fixes, "field", "happened.evidence"));
            }
        });
    }

    static MeetingEvent waived(Called now, MeetingCommand.WaiveNotice asked, Edge edge) {
        Sitting sitting = now.sitting();
        if (sitting.waiver() != null) {
            throw new Refused(MeetingRefusal.NOTICE_IS_WAIVED_ALREADY);
        }
        if (!isWaivable(sitting.plan().occasion(), edge)) {
            throw new Refused(
                    MeetingRefusal.NOTICE_IS_WAIVED_ONLY_FOR_URGENT_MEETINGS,
                    Map.of("rule", MeetingRuleKeys.NOTICE_WAIVABLE_FOR));
        }
        boolean ballot = sitting.plan().rolls().stream().anyMatch(roll -> roll.kind() == BodyKind.COMMUNITY_ASSEMBLY)
                && !sitting.plan().withoutBallot();
        if (ballot) {
            throw new Refused(
                    MeetingRefusal.BALLOT_NOTICE_CANNOT_BE_WAIVED, Map.of("rule", RuleKeys.NOTICE_DAYS_BALLOT));
        }
        requireMayWaive(edge);
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.NoticeWaived(edge.happened(), asked.reason());
    }

    /** The secretary waives in person; what several waive they resolved, and it is seen on a paper. */
    private static void requireMayWaive(Edge edge) {
        String rule = MeetingRuleKeys.NOTICE_WAIVED_BY;
        Authority waives = Convener.named(rule, edge);
        boolean may = Convener.actsItself(waives, edge)
                && (waives == Authority.SECRETARY || edge.happened().evidence() != null);
        if (!may) {
            throw new Refused(
                    MeetingRefusal.NOTICE_IS_WAIVED_BY_ANOTHER,
                    waives == Authority.SECRETARY
                            ? Map.of("rule", rule, "by", waives)
                            : Map.of("rule", rule, "by", waives, "field", "happened.evidence"));
        }
    }

    private static boolean isWaivable(Occasion occasion, Edge edge) {
        List<String> waivable = edge.charter().words(MeetingRuleKeys.NOTICE_WAIVABLE_FOR);
        return switch (occasion) {
            case REGULAR -> false;
            case EXTRAORDINARY -> waivable.contains("EXTRAORDINARY_MEETING");
            case URGENT -> waivable.contains("URGENT_CONSULTATION");
        };
    }

    /** Every seat was notified or came anyway; the last of them was notified in time, or the period was waived. */
    static void requireServed(Sitting sitting, Edge edge) {
        List<SeatId> missed = sitting.unserved().stream()
                .filter(seat -> !sitting.isPresent(seat))
                .toList();
        if (!missed.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.SEAT_IS_NOT_NOTIFIED,
                    Map.of("count", missed.size(), "seats", Seats.shown(missed, sitting.plan())));
        }
        if (sitting.waiver() != null) {
            return;
        }
        Plan plan = sitting.plan();
        if (plan.notice().fromReceipt()) {
            requireAcknowledged(
                    sitting.unacknowledged().stream()
                            .filter(seat -> !sitting.isPresent(seat))
                            .toList(),
                    plan);
        }
        LocalDate last = last(sitting, sitting::noticedAt, edge);
        LocalDate atBest = last(sitting, seat -> sitting.noticedAt(seat).or(() -> sentAt(sitting, seat)), edge);
        if (!isInTime(plan.notice(), plan.heldOn(), last, edge)
                && isInTime(plan.notice(), plan.heldOn(), atBest, edge)) {
            requireAcknowledged(sitting.unacknowledged(), plan);
        }
        requireInTime(plan.notice(), plan.heldOn(), last, edge);
    }

    /** The day on which the last seat was reached; who came without having been is reached on the day itself. */
    private static LocalDate last(Sitting sitting, Function<SeatId, Optional<Instant>> reached, Edge edge) {
        return sitting.expected().stream()
                .map(seat -> reached.apply(seat)
                        .map(at -> LocalDate.ofInstant(at, edge.zone()))
                        .orElse(edge.happenedOn()))
                .max(Comparator.naturalOrder())
                .orElse(edge.happenedOn());
    }

    private static Optional<Instant> sentAt(Sitting sitting, SeatId seat) {
        return Optional.ofNullable(sitting.served().get(seat)).map(Sitting.Service::at);
    }

    /**
     * Where the period is counted from receipt, every seat that is not there has said that it received its notice; and so has one that is
     * there, where only its receipt can show that the period was kept.
     */
    private static void requireAcknowledged(List<SeatId> silent, Plan plan) {
        if (!silent.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.SEAT_HAS_NOT_ACKNOWLEDGED,
                    Map.of(
                            "rule",
                            MeetingRuleKeys.NOTICE_COUNTED_FROM,
                            "count",
                            silent.size(),
                            "seats",
                            Seats.shown(silent, plan)));
        }
    }

    /** The day of service does not count, that of the meeting does. */
    static void requireInTime(NoticePeriod period, LocalDate heldOn, LocalDate servedOn, Edge edge) {
        if (!isInTime(period, heldOn, servedOn, edge)) {
            throw new Refused(
                    MeetingRefusal.NOTICE_TOO_SHORT,
                    Map.of(
                            "rule",
                            period.rule(),
                            "days",
                            period.days(),
                            "unit",
                            period.workingDays() ? RuleUnit.WORKING_DAYS : RuleUnit.NATURAL_DAYS,
                            "servedOn",
                            servedOn,
                            "earliest",
                            earliest(period, servedOn, edge)));
        }
    }

    private static boolean isInTime(NoticePeriod period, LocalDate heldOn, LocalDate servedOn, Edge edge) {
        return !earliest(period, servedOn, edge).isAfter(heldOn);
    }

    /** The first day on which a meeting can be held whose last seat is notified on that day. */
    static LocalDate earliest(NoticePeriod period, LocalDate servedOn, Edge edge) {
        return period.workingDays() ? edge.calendar().plus(servedOn, period.days()) : servedOn.plusDays(period.days());
    }
}
