package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Occasion;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.notice.NoticeState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 大事共议, a year of it under each of the seven sources (mission-checklist 1.5, practice 7.1). The story is the same for all; what differs is in the
 * table, read in the sources by hand: each rule with the line where it stands, then the day on which the charging shed is assigned and by when it
 * is due, and how many meetings are held and motions adopted in the year.
 */
class YearUnderPresetTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # 来源 | 大党委会 | 在哪些月 | 联席会  | 还设               | 通知      | 联席会通知 | 书记               | 按议题定席位 | 须票决     | 公示后才办 | 交办       | 到期       | 开会 | 通过
            000   | 3 自定    | 1 4 7 10 | 3 自定    | TWO_NEW_CONFERENCE | 3 自定    | 3 自定     | 社区书记 自定      | 否 自定      | 否 自定    | 是 自定    | 2026-05-11 | 2026-06-01 | 17   | 14
            001a  | 3 第35行  | 1 4 7 10 | 3 自定    | -                  | 3 自定    | 3 自定     | 单位书记轮任 第33行 | 否 自定      | 否 自定    | 是 自定    | 2026-05-11 | 2026-06-01 | 13   | 10
            001b  | 3 自定    | 1 4 7 10 | 3 第133行 | PARTY_CONGRESS     | 3 自定    | 3 自定     | 社区书记 自定      | 否 自定      | 是 第147行 | 是 自定    | 2026-05-11 | 2026-06-01 | 15   | 12
            001c  | 6 第229行 | 1 7      | 3 自定    | -                  | 2 第225行 | 3 自定     | 党工委书记 第213行 | 是 第219行   | 否 自定    | 是 自定    | 2026-05-11 | 2026-06-01 | 11   | 9
            002   | 3 自定    | 1 4 7 10 | 3 自定    | -                  | 3 自定    | 3 自定     | 社区书记 自定      | 否 自定      | 否 自定    | 是 自定    | 2026-05-11 | 2026-06-01 | 13   | 10
            003   | 3 自定    | 1 4 7 10 | 3 自定    | -                  | 3 自定    | 3 自定     | 社区书记 自定      | 否 自定      | 否 自定    | 是 自定    | 2026-05-11 | 2026-06-01 | 13   | 10
            004   | 1 第10行  | 每月     | 3 第10行  | -                  | 3 自定    | 7 第31行   | 社区书记 自定      | 否 自定      | 否 自定    | 否 第32行  | 2026-04-28 | 2026-05-21 | 21   | 18
            """)
    void a_year_goes_by(@AggregateWith(Source.Row.class) Source source) {
        Chronicle chronicle = Chronicle.of(source);

        everyBodyMetAsOftenAsItsRuleSays(chronicle, source);
        meetingsCameTo(chronicle.year(), source);
        motionsCameTo(chronicle.year(), source);
        mattersCameTo(chronicle);
        everyRefusalSaysOnWhatItRests(chronicle.year());
        allOfItIsReplayed(chronicle.year(), source);
    }

    /** From one regular meeting to the next no longer than the rule allows, from the founding on and to the end of the year; and no oftener than that. */
    private static void everyBodyMetAsOftenAsItsRuleSays(Chronicle chronicle, Source source) {
        for (BodyKind kind : chronicle.town().kinds()) {
            int months = source.meets(kind).number();
            List<LocalDate> days = regularMeetings(chronicle.year(), kind);
            assertThat(days).as(kind.name()).hasSize(12 / months);
            LocalDate last = LocalDate.parse("2026-01-05");
            for (LocalDate day : days) {
                assertThat(day).as(kind.name()).isBeforeOrEqualTo(last.plusMonths(months));
                last = day;
            }
            assertThat(LocalDate.parse("2026-12-31")).as(kind.name()).isBeforeOrEqualTo(last.plusMonths(months));
        }
    }

    private static List<LocalDate> regularMeetings(Year year, BodyKind kind) {
        return year.states(MeetingState.Closed.class).stream()
                .map(meeting -> meeting.sitting().plan())
                .filter(plan -> plan.occasion() == Occasion.REGULAR
                        && plan.rolls().getFirst().kind() == kind)
                .map(plan -> plan.heldOn())
                .toList();
    }

    private static void meetingsCameTo(Year year, Source source) {
        assertThat(year.states(MeetingState.Closed.class)).as("已散会").hasSize(source.held());
        assertThat(year.states(MeetingState.Adjourned.class)).as("流会").hasSize(1);
        assertThat(year.states(MeetingState.Cancelled.class)).as("已取消").hasSize(1);
        assertThat(year.states(MeetingState.Called.class)).as("待召开").hasSize(1);
        assertThat(year.states(MeetingState.Known.class)).hasSize(source.held() + 3);
    }

    private static void motionsCameTo(Year year, Source source) {
        Map<Result, Long> results = year.states(MotionState.Known.class).stream()
                .map(motion -> ((MotionState.Decided) motion).outcome().result())
                .collect(Collectors.groupingBy(result -> result, Collectors.counting()));
        assertThat(results)
                .isEqualTo(Map.of(
                        Result.ADOPTED,
                        (long) source.adopted(),
                        Result.REJECTED,
                        1L,
                        Result.TIED,
                        2L,
                        Result.NO_QUORUM,
                        1L));
        assertThat(year.states(NoticeState.Known.class)).singleElement().isInstanceOf(NoticeState.Over.class);
    }

    private static void mattersCameTo(Chronicle chronicle) {
        chronicle.burst().stands(StageCode.ASSIGNED);
        chronicle.units().cesspit().stands(StageCode.ASSIGNED);
        chronicle.units().parking().stands(StageCode.CONFIRMED);
        chronicle.charging().shed().stands(StageCode.ASSIGNED);
    }

    /** Each rests on a line of the charter; what no charter says is what everybody knows anyway, and no more than this. */
    private static void everyRefusalSaysOnWhatItRests(Year year) {
        assertThat(year.refusals())
                .filteredOn(refused -> refused.facts().containsKey("rule"))
                .allSatisfy(refused -> assertThat(refused.facts())
                        .as(refused.code().name())
                        .containsKeys("document", "number", "line", "provenance"));
        Set<String> withoutRule = year.refusals().stream()
                .filter(refused -> !refused.facts().containsKey("rule"))
                .map(refused -> refused.code().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withoutRule)
                .containsExactly(
                        "COUNT_NEEDS_TWO_SCRUTINEERS",
                        "HAS_A_SEAT_ALREADY",
                        "OBJECTIONS_ARE_NOT_ANSWERED",
                        "SEAT_DOES_NOT_DECIDE",
                        "URGENT_MATTER_MUST_BE_CONSULTED_FIRST");
    }

    /** Folded again from what is stored it is the same year; lived through again it leaves the same facts, letter by letter. */
    private static void allOfItIsReplayed(Year year, Source source) {
        assertThat(year.all()).isNotEmpty().allSatisfy(Aggregate::isReplayed);
        assertThat(written(Chronicle.of(source).year())).isEqualTo(written(year));
    }

    private static List<String> written(Year year) {
        List<String> lines = new ArrayList<>();
        year.all().forEach(one -> lines.addAll(one.written()));
        return lines;
    }
}
