package org.gongjian.command.minutes.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Rows;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What stands on the papers of a meeting that are printed whenever they are asked for: from the facts, or empty. */
public final class MeetingSheets {
    private static final String BLANK_TIME = "　　　　年　　月　　日　　时　　分";

    private final String community;
    private final PaperWords words;
    private final SeatNames seats;

    public MeetingSheets(String community, PaperWords words, SeatNames seats) {
        this.community = community;
        this.words = words;
        this.seats = seats;
    }

    /** Whoever is not named on a paper: by his place on the ballot where it is known, so that it still says who was chosen. */
    public static String notNamed(int number) {
        return (number == 0 ? "" : number + " 号") + "候选人（不列名）";
    }

    private Map<String, Object> begun(Plan plan) {
        Map<String, Object> values = new HashMap<>();
        values.put("社区", community);
        values.put("会议名称", plan.title());
        values.put("会议时间", words.minute(plan.startsAt()));
        values.put("地点", plan.place());
        return values;
    }

    private static List<Map<String, Object>> lines(Stream<String> texts) {
        return texts.map(text -> Map.<String, Object>of("段落", text)).toList();
    }

    // ------------------------------------------------------------------ before and during

    /**
     * 会议通知.
     *
     * @param unit to whom; null for every seat
     * @param on the day that stands under it
     */
    public Map<String, Object> notice(Sitting sitting, Id.@Nullable OrganisationId unit, String on) {
        Map<String, Object> values = begun(sitting.plan());
        values.put("主送", unit == null ? "各席位" : seats.unit(unit));
        values.put("召集", inTheNameOf(sitting.plan().convening()));
        values.put(
                "议题",
                lines(sitting.agenda().standing().stream()
                        .map(item ->
                                item.number() + ". " + title(item) + "（" + PaperWords.word(item.purpose()) + "）")));
        values.put(
                "参加人员",
                sitting.plan().rolls().stream()
                        .filter(roll -> !sitting.isReleased(roll))
                        .map(roll -> expected(roll, sitting.expected(roll)))
                        .collect(Collectors.joining("、")));
        values.put(
                "通知期",
                sitting.waiver() == null ? period(sitting.plan().notice()) : "已按制度决定豁免（" + sitting.waiver() + "）");
        values.put("印发日期", on);
        return values;
    }

    /** 由…召集: who convenes, and who asked for an extraordinary meeting; nothing where nothing is said of it. */
    private String inTheNameOf(Convening convening) {
        String asked = convening.askedBy() == null
                ? ""
                : "经" + PaperWords.word(convening.askedBy())
                        + (convening.unit() == null ? "" : "（" + seats.unit(convening.unit()) + "）") + "提议，";
        return asked + (convening.by() == null ? "" : "由" + PaperWords.word(convening.by()) + "召集，");
    }

    private static String expected(Roll roll, List<SeatId> seats) {
        return seats.size() == roll.seats().size()
                ? roll.name() + "全体席位（" + seats.size() + " 席）"
                : roll.name() + " "
                        + seats.stream()
                                .map(seat -> Integer.toString(seat.number()))
                                .collect(Collectors.joining("、"))
                        + " 号席位（" + seats.size() + " 席）";
    }

    private static String period(NoticePeriod notice) {
        return "提前 " + notice.days() + (notice.workingDays() ? " 个工作日" : " 日")
                + (notice.fromReceipt() ? "（收到之日不计，请及时退回回执）" : "");
    }

    /** A sensitive item is announced without its title. */
    private static String title(AgendaItem item) {
        return item.sensitive() ? "按规定另行告知的议题" : item.title();
    }

    /** 签到表. */
    public Map<String, Object> signIn(Sitting sitting) {
        Map<String, Object> values = begun(sitting.plan());
        values.put("应到", Integer.toString(sitting.expected().size()));
        values.put(
                "签到",
                new Rows(sitting.expected().stream()
                        .flatMap(seat -> sitting.plan().seat(seat).stream())
                        .map(seat -> seat(seat.number(), seats.of(seat.number(), seat.holder(), null)))
                        .toList()));
        return values;
    }

    private static Map<String, String> seat(int number, String name) {
        return Map.of("席位", Integer.toString(number), "单位姓名", name);
    }

    /**
     * 计票单, with what was counted, or to be filled in while it is open.
     *
     * @param sheet of the papers, once they were counted
     * @param called what nominees are called
     */
    public Map<String, Object> count(
            Plan plan, MotionState.Known motion, @Nullable CountSheet sheet, Nominees.Called called) {
        Map<String, Object> values = begun(plan);
        Question question = motion.ballot().put().question();
        Outcome outcome = outcome(motion, called);
        values.put("表决事项", question.text());
        values.put("表决方式", PaperWords.word(motion.ballot().put().way()));
        values.put(
                "应到",
                Integer.toString(
                        outcome == null ? motion.ballot().put().entitled().size() : outcome.entitled()));
        values.put("实到", outcome == null ? "" : Integer.toString(outcome.present()));
        values.put("发出", sheet == null ? "" : Integer.toString(sheet.issued()));
        values.put("收回", sheet == null ? "" : Integer.toString(sheet.returned()));
        values.put("有效", sheet == null ? "" : Integer.toString(sheet.valid()));
        values.put("废票", sheet == null ? "" : Integer.toString(sheet.spoilt()));
        values.put("计票", new Rows(choices(question, counts(outcome, sheet), called)));
        values.put("结果", outcome == null ? "" : result(motion, outcome));
        return values;
    }

    /** What it came to; null while it is open. */
    private static @Nullable Outcome outcome(MotionState.Known motion, Nominees.Called called) {
        return switch (motion) {
            case MotionState.Voting ignored -> null;
            case MotionState.Decided decided -> decided.outcome().called(called);
            case MotionState.Void gone -> gone.outcome().called(called);
        };
    }

    private static String result(MotionState.Known motion, Outcome outcome) {
        String result = Votes.result(outcome) + Votes.casting(outcome);
        return motion instanceof MotionState.Void ? "已作废（作废前：" + result + "）" : result;
    }

    /** Papers are counted before the vote is closed. */
    private static @Nullable Counts counts(@Nullable Outcome outcome, @Nullable CountSheet sheet) {
        if (outcome != null) {
            return outcome.counts();
        }
        return sheet == null ? null : sheet.counts();
    }

    private static List<Map<String, String>> choices(
            Question question, @Nullable Counts counts, Nominees.Called called) {
        List<String> labels = new ArrayList<>();
        switch (question) {
            case Question.Approval ignored -> labels.addAll(List.of("赞成", "反对", "弃权"));
            case Question.Selection selection -> labels.addAll(called.all(selection.candidates()));
            case Question.Election election -> labels.addAll(called.all(election.candidates()));
            case Question.Appraisal appraisal ->
                called.all(appraisal.subjects()).forEach(subject -> labels.add(subject + "（满意/基本满意/不满意/不了解）"));
        }
        List<String> numbers = counts == null ? List.of() : numbers(counts);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int n = 0; n < labels.size(); n++) {
            rows.add(Map.of(
                    "序号",
                    Integer.toString(n + 1),
                    "选项",
                    labels.get(n),
                    "票数",
                    n < numbers.size() ? numbers.get(n) : ""));
        }
        return rows;
    }

    private static List<String> numbers(Counts counts) {
        return switch (counts) {
            case Counts.Votes(int yes, int no, int abstained) ->
                Stream.of(yes, no, abstained).map(Object::toString).toList();
            case Counts.Picks picks ->
                picks.picks().stream().map(one -> Integer.toString(one.votes())).toList();
            case Counts.Ratings ratings ->
                ratings.ratings().stream()
                        .map(one -> one.satisfied() + "/" + one.basicallySatisfied() + "/" + one.dissatisfied() + "/"
                                + one.unknown())
                        .toList();
        };
    }

    // ------------------------------------------------------------------ afterwards

    /**
     * 会议记录, with lines to sign.
     *
     * @param clerk who wrote it down, by the name of his office
     */
    public Map<String, Object> record(
            Plan plan, MinutesSheet sheet, List<MeetingEvent.Noted> notes, String clerk, @Nullable String attending) {
        Map<String, Object> values = begun(plan);
        Present present = new Present(sheet, seats);
        String end = words.minute(sheet.closedAt());
        values.put("会议时间", words.minute(sheet.openedAt()) + "至" + end.substring(end.lastIndexOf(' ') + 1));
        values.put("主持人", sheet.seat(sheet.chair()).map(present::name).orElse(""));
        values.put("记录人", clerk);
        values.put("人数", present.heads());
        values.put("出席", present.listed(seat -> seat.decides() && Present.isThere(seat)));
        values.put("请假", present.listed(seat -> seat.attendance() == Attendance.EXCUSED));
        values.put("缺席", present.listed(seat -> seat.attendance() == Attendance.ABSENT));
        values.put(
                "列席",
                Stream.of(
                                present.listed(seat -> !seat.decides() && Present.isThere(seat)),
                                attending == null ? "" : attending)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("、")));
        List<Map<String, Object>> items = new ArrayList<>();
        for (MinutesSheet.Item item : sheet.items()) {
            String title = item.title();
            items.add(Map.of(
                    "议题标题",
                    MinutesText.ordinal(items.size()) + "、" + (title == null ? "按规定另行记录的议题" : title),
                    "议题段落",
                    title == null ? List.of() : lines(said(item, notes, present, sheet).stream())));
        }
        values.put("议题", items);
        values.put(
                "签字",
                new Rows(sheet.seats(Present::isThere).stream()
                        .map(one -> seat(one.seat().number(), present.name(one)))
                        .toList()));
        return values;
    }

    private static List<String> said(
            MinutesSheet.Item item, List<MeetingEvent.Noted> notes, Present present, MinutesSheet sheet) {
        List<String> said = new ArrayList<>();
        notes.stream().filter(note -> note.item() == item.number()).forEach(note -> {
            String speaker = note.speaker() == null
                    ? ""
                    : sheet.seat(note.speaker()).map(present::name).orElse("") + "：";
            said.add(speaker + note.text());
        });
        item.recused().forEach(seat -> sheet.seat(seat).ifPresent(one -> said.add(present.name(one) + "回避。")));
        for (MinutesSheet.Vote vote : item.votes()) {
            said.add("表决事项：" + vote.text() + "。" + Votes.told(vote.way(), vote.rule(), vote.outcome()));
            vote.reserved()
                    .forEach(one -> sheet.seat(one.seat())
                            .ifPresent(seat -> said.add(present.name(seat) + "保留意见"
                                    + (one.opinion().isEmpty() ? "" : "：" + one.opinion()) + "。")));
        }
        item.disputed().stream().map(Votes::disputed).forEach(said::add);
        MinutesText.takenOff(item).ifPresent(said::add);
        return said;
    }

    /**
     * 决议通报.
     *
     * @param unit to whom; null for every unit
     * @param reserving what the charter says of who does not agree
     */
    public Map<String, Object> resolutions(
            Plan plan, MinutesSheet sheet, Id.@Nullable OrganisationId unit, Reserving reserving, String on) {
        Map<String, Object> values = begun(plan);
        values.put("会议时间", words.day(sheet.heldOn()));
        values.put("主送", unit == null ? "各单位党组织" : seats.unit(unit));
        List<String> resolved = new ArrayList<>();
        for (MinutesSheet.Item item : sheet.items()) {
            for (MinutesSheet.Vote vote : item.votes()) {
                resolved.add(MinutesText.ordinal(resolved.size()) + "、" + vote.text() + "（"
                        + Votes.result(vote.outcome()) + "）。"
                        + Votes.told(vote.way(), vote.rule(), vote.outcome()));
            }
            for (String text : item.disputed()) {
                resolved.add(MinutesText.ordinal(resolved.size()) + "、" + Votes.disputed(text));
            }
        }
        values.put("决议", lines(resolved.isEmpty() ? Stream.of("本次会议没有付诸表决的事项。") : resolved.stream()));
        values.put("保留期限", reserving.days());
        values.put("执行义务", reserving.duty());
        values.put("印发日期", on);
        return values;
    }

    /**
     * 保留意见 (004-13): within how many days it may be given, and whether its unit executes all the same.
     *
     * @param authority the document of the charter on which the latter rests, with its line
     */
    public record Reserving(String days, boolean executes, String authority) {
        String duty() {
            return (executes ? "保留意见不影响积极参与完成" : "保留意见的单位可以不参加执行") + "（依据：" + authority + "）。";
        }
    }

    // ------------------------------------------------------------------ empty

    /** The same paper to be filled in by hand. */
    public static Map<String, Object> empty(MeetingPaper paper, String community) {
        Map<String, Object> values = new HashMap<>();
        paper.fields().forEach(field -> values.put(field, ""));
        values.put("社区", community);
        values.put("会议时间", BLANK_TIME);
        values.put("会议名称", "　　　　　　　　");
        values.put("地点", paper == MeetingPaper.MEETING_NOTICE ? "　　　　　　" : "");
        values.put("主送", paper == MeetingPaper.RESOLUTION_NOTICE || paper == MeetingPaper.MEETING_NOTICE ? "　　　　" : "");
        values.put("保留期限", "　　个工作日");
        values.put("执行义务", "是否仍须参与执行，按本社区工作制度。");
        values.put("通知期", "提前　　日");
        values.put("召集", paper == MeetingPaper.MEETING_NOTICE ? "由　　　　召集，" : "");
        values.put("印发日期", "　　　　年　　月　　日");
        values.put("应到", paper == MeetingPaper.SIGN_IN_SHEET ? "　　" : "");
        values.put("签到", blank(16));
        values.put("签字", blank(8));
        values.put("计票", blank(4));
        values.put("决议", lines(Stream.of("一、", "二、")));
        values.put(
                "议题",
                paper == MeetingPaper.MEETING_NOTICE
                        ? lines(Stream.of("1. ", "2. "))
                        : List.of(
                                Map.of("议题标题", "一、", "议题段落", lines(Stream.of("　", "　"))),
                                Map.of("议题标题", "二、", "议题段落", lines(Stream.of("　", "　")))));
        return values;
    }

    private static Rows blank(int rows) {
        return new Rows(Collections.nCopies(rows, Map.<String, String>of()));
    }
}
