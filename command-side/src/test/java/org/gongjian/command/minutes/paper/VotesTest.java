package org.gongjian.command.minutes.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.charter.Share;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What papers say of a vote whose numbers alone do not explain it. */
class VotesTest {
    private static final VotingRule RULE =
            new VotingRule("majority", Share.MORE_THAN_HALF, Denominator.PRESENT, Share.MORE_THAN_HALF, true);

    private static Outcome outcome(
            Outcome.Result result, int present, @Nullable Counts counts, @Nullable Choice casting) {
        return new Outcome(result, 13, present, 7, present, 6, counts, casting, List.of());
    }

    @Test
    void a_tie_says_what_the_chair_decided() {
        Outcome tie = outcome(Outcome.Result.ADOPTED, 10, new Counts.Votes(5, 5, 0), Choice.YES);
        String told = Votes.told(VotingWay.SHOW_OF_HANDS, RULE, tie);
        assertThat(told).contains("赞成 5 票、反对 5 票", "须赞成 6 票").endsWith("；平票，由主持人裁决：赞成。结果：通过。");
    }

    @Test
    void where_too_few_were_there_it_says_how_many_had_to_be() {
        Outcome few = outcome(Outcome.Result.NO_QUORUM, 5, new Counts.Votes(0, 0, 0), null);
        String told = Votes.told(VotingWay.NAMED, RULE, few);
        assertThat(told).isEqualTo("记名电子表决，应到 13 席，实到 5 席，须到 7 席。结果：到会不足，不能表决。");
    }

    @Test
    void of_a_few_secret_ballots_it_says_that_they_are_not_broken_down() {
        Outcome secret = outcome(Outcome.Result.ADOPTED, 7, null, null);
        String told = Votes.told(VotingWay.SECRET_BALLOT, RULE, secret);
        assertThat(told).isEqualTo("无记名电子表决，应到 13 席，实到 7 席，投票人数少，不公布分项票数。结果：通过。");
    }
}
