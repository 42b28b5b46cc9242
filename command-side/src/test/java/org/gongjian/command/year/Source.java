package org.gongjian.command.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.Proposer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;

/**
 * What differs from source to source, read in the seeds by hand: a row of the table in {@link YearUnderPresetTest}. Nothing here is
 * computed from the charter under test.
 *
 * @param committeeMonths in which the committee has its regular meetings
 * @param alsoMeets the body that only this source knows
 * @param vitalAssigned the day on which the matter of vital interest can be assigned
 * @param vitalDue the end of its fifteen working days, counted by hand on the published calendar
 * @param held how many meetings are held in the year
 * @param adopted how many motions are adopted in the year
 */
record Source(
        String preset,
        Said committeeMeets,
        List<Integer> committeeMonths,
        Said conferenceMeets,
        @Nullable BodyKind alsoMeets,
        Said noticeOfCommittee,
        Said noticeOfConference,
        Said secretaryIs,
        Said itemFixesTheRoll,
        Said vitalNeedsBallot,
        Said noticeHolds,
        LocalDate vitalAssigned,
        LocalDate vitalDue,
        int held,
        int adopted) {

    /** Part of the name of the document of each source. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "000", "以“三抓三创新”推行社区“大党委”工作制度",
            "001a", "英山县",
            "001b", "党代表常任制",
            "001c", "站北社区",
            "002", "平房区",
            "003", "宜城市“社区家园”",
            "004", "区域化党建工作机制意见");

    /** What the cells of the table say, as the rules do. */
    private static final Map<String, String> WORDS = Map.of(
            "是", "true",
            "否", "false",
            "社区书记", "COMMUNITY_PARTY_SECRETARY",
            "单位书记轮任", "ROTATING_UNIT_HEAD",
            "党工委书记", "WORKING_COMMITTEE_SECRETARY");

    /** 社区成员代表大会 half-yearly and the days before a ballot: no source says otherwise. */
    static final Said ASSEMBLY_MEETS = Said.ours(MeetingRuleKeys.ASSEMBLY_EVERY_MONTHS, "6");

    static final Said NOTICE_OF_BALLOT = Said.ours(RuleKeys.NOTICE_DAYS_BALLOT, "7");

    /** 书记轮值 (001-07) is what one source wants, and no other. */
    boolean chairRotates() {
        return secretaryIs.value().equals("ROTATING_UNIT_HEAD");
    }

    /** How often a body meets. */
    Said meets(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE -> committeeMeets;
            case JOINT_CONFERENCE -> conferenceMeets;
            case COMMUNITY_ASSEMBLY -> ASSEMBLY_MEETS;
            case PARTY_CONGRESS -> new Said(RuleKeys.CONGRESS_EVERY_MONTHS, "6", "第151行");
            case TWO_NEW_CONFERENCE -> Said.ours(MeetingRuleKeys.TWO_NEW_CONFERENCE_EVERY_MONTHS, "3");
            case OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, WORKING_COMMITTEE, OTHER -> throw new AssertionError(kind);
        };
    }

    /** How many days before a meeting of this body everybody must know of it. */
    Said notice(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE -> noticeOfCommittee;
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> noticeOfConference;
            case COMMUNITY_ASSEMBLY -> NOTICE_OF_BALLOT;
            case PARTY_CONGRESS -> Said.ours(MeetingRuleKeys.NOTICE_DAYS_CONGRESS, "3");
            case OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, WORKING_COMMITTEE, OTHER -> throw new AssertionError(kind);
        };
    }

    /** Part of the name of the document in which this line stands. */
    String document(String line) {
        if (line.startsWith("第")) {
            return DOCUMENTS.get(preset);
        }
        return line.startsWith("自定") ? "本产品默认" : "参：";
    }

    /** 谁可以提议临时召开: one source lets its committee and units ask (004-11), one says 可随时召开 (001-52), the others nothing. */
    Said mayAsk() {
        String rule = MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY;
        return switch (preset) {
            case "004" -> new Said(rule, "COMMITTEE UNIT", "第30行");
            case "001c" -> new Said(rule, "SECRETARY", "第229行");
            default -> Said.ours(rule, "SECRETARY");
        };
    }

    /** Whoever may ask, asks. */
    Convening asked() {
        return new Convening(null, preset.equals("004") ? Proposer.COMMITTEE : Proposer.SECRETARY, null);
    }

    /** 联席会由谁召集: said by two sources, and taken from one of them for the others. */
    Said convenesTheConference() {
        String rule = MeetingRuleKeys.JOINT_MEETING_CONVENED_BY;
        return switch (preset) {
            case "004" -> new Said(rule, "COMMITTEE", "第30行");
            case "001b" -> new Said(rule, "COMMUNITY_PARTY_ORGANISATION", "第133行");
            default -> Said.ours(rule, "COMMITTEE");
        };
    }

    /** 保留意见的仍须积极参与完成 (004-13): said by one source, and taken from it for the others. */
    Said stillExecutes() {
        return said(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES, "是 " + ofTheFourth("第32行"));
    }

    /** 以书面形式通报 (004-14), the same way. */
    Said servedInWriting() {
        return said(MeetingRuleKeys.RESOLUTION_SERVED_IN_WRITING, "是 " + ofTheFourth("第33行"));
    }

    private String ofTheFourth(String line) {
        return preset.equals("004") ? line : "参 004 " + line;
    }

    /** A rule in a cell of the table: its value and its line with a blank between. */
    private static Said said(String rule, String cell) {
        String[] parts = cell.split(" ", 2);
        return new Said(rule, WORDS.getOrDefault(parts[0], parts[0]), parts[1]);
    }

    /** Reads a row. */
    static final class Row implements ArgumentsAggregator {
        @Override
        public Source aggregateArguments(ArgumentsAccessor cells, ParameterContext context) {
            String also = cells.getString(4);
            return new Source(
                    cells.getString(0),
                    said(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS, cells.getString(1)),
                    months(cells.getString(2)),
                    said(RuleKeys.JOINT_MEETING_EVERY_MONTHS, cells.getString(3)),
                    also.equals("-") ? null : BodyKind.valueOf(also),
                    said(RuleKeys.NOTICE_DAYS_COMMITTEE, cells.getString(5)),
                    said(RuleKeys.NOTICE_DAYS_JOINT_MEETING, cells.getString(6)),
                    said(RuleKeys.SECRETARY_IS, cells.getString(7)),
                    said(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM, cells.getString(8)),
                    said(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT, cells.getString(9)),
                    said(RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT, cells.getString(10)),
                    LocalDate.parse(cells.getString(11)),
                    LocalDate.parse(cells.getString(12)),
                    cells.getInteger(13),
                    cells.getInteger(14));
        }

        private static List<Integer> months(String cell) {
            String each = cell.equals("每月") ? "1 2 3 4 5 6 7 8 9 10 11 12" : cell;
            return Arrays.stream(each.split(" ")).map(Integer::valueOf).toList();
        }
    }
}
