package org.gongjian.command.minutes.paper;

import java.util.stream.Collectors;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/** What a vote came to, in words, with the arithmetic that explains it. */
final class Votes {
    private Votes() {}

    /** 应到13席，实到10席，赞成8票…；须赞成7票（应到的过半数），通过。 */
    static String told(VotingWay way, VotingRule rule, Outcome outcome) {
        String there = PaperWords.word(way) + "，应到 " + outcome.entitled() + " 席，实到 " + outcome.present() + " 席";
        String came = outcome.result() == Outcome.Result.NO_QUORUM
                ? "，须到 " + outcome.quorumNeeded() + " 席"
                : votes(way, outcome.counts()) + written(outcome) + needed(rule, outcome) + casting(outcome);
        return there + came + "。结果：" + result(outcome) + "。";
    }

    private static String votes(VotingWay way, @Nullable Counts counts) {
        if (counts != null) {
            return "，" + counted(counts);
        }
        return way == VotingWay.SECRET_BALLOT ? "，投票人数少，不公布分项票数" : "";
    }

    /** More votes than seats that were there: the rest came in writing. */
    private static String written(Outcome outcome) {
        return outcome.counts() instanceof Counts.Votes votes && votes.all() > outcome.present() ? "（含缺席者的书面意见）" : "";
    }

    private static String needed(VotingRule rule, Outcome outcome) {
        String share = outcome.needed() + " 票（" + PaperWords.word(rule.of()) + " " + outcome.whole() + " 的"
                + PaperWords.word(rule.share()) + "）";
        return switch (outcome.counts()) {
            case null -> "";
            case Counts.Votes ignored -> "；须赞成 " + share;
            case Counts.Picks ignored -> "；当选须 " + share;
            case Counts.Ratings ignored -> "";
        };
    }

    /** What the chair decided of a tie; nothing where it did not. */
    static String casting(Outcome outcome) {
        return outcome.casting() == null ? "" : "；平票，由主持人裁决：" + PaperWords.word(outcome.casting());
    }

    /** Whether it is adopted, or who was chosen. */
    static String result(Outcome outcome) {
        if (!outcome.chosen().isEmpty()) {
            return String.join("、", outcome.chosen()) + "当选";
        }
        return outcome.result() == Outcome.Result.COUNTED && outcome.counts() instanceof Counts.Picks
                ? "无人当选"
                : PaperWords.word(outcome.result());
    }

    /** That it was put to the vote, where the record of the vote is amiss: the paper hides it not, and says of no outcome. */
    static String disputed(String text) {
        return "表决事项：" + text + "。会上已付诸表决，因计票记录有误，结果存疑，不作为决议，查清后更正。";
    }

    static String counted(Counts counts) {
        return switch (counts) {
            case Counts.Votes(int yes, int no, int abstained) ->
                "赞成 " + yes + " 票、反对 " + no + " 票、弃权 " + abstained + " 票";
            case Counts.Picks picks ->
                picks.picks().stream()
                        .map(one -> one.candidate() + " " + one.votes() + " 票")
                        .collect(Collectors.joining("、"));
            case Counts.Ratings ratings ->
                ratings.ratings().stream()
                        .map(one -> one.subject() + "：满意 " + one.satisfied() + "、基本满意 " + one.basicallySatisfied()
                                + "、不满意 " + one.dissatisfied() + "、不了解 " + one.unknown())
                        .collect(Collectors.joining("；"));
        };
    }
}
