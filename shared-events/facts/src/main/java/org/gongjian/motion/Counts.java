package org.gongjian.motion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.charter.Share;

/** What was counted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Counts.Votes.class),
    @JsonSubTypes.Type(Counts.Picks.class),
    @JsonSubTypes.Type(Counts.Ratings.class)
})
public sealed interface Counts {

    /**
     * Whether so many ballots or papers can have said this: each says one thing of an approval and of whom is appraised, and names a candidate
     * once at most.
     */
    default boolean saidBy(long ballots) {
        return switch (this) {
            case Votes votes -> votes.yes() >= 0 && votes.no() >= 0 && votes.abstained() >= 0 && votes.all() == ballots;
            case Picks picks -> picks.picks().stream().allMatch(pick -> pick.votes() >= 0 && pick.votes() <= ballots);
            case Ratings ratings ->
                ratings.ratings().stream().allMatch(rating -> rating.noneBelowZero() && rating.all() == ballots);
        };
    }

    /** Who or what was chosen from or appraised, in the order of the ballot. */
    default List<String> nominees() {
        return switch (this) {
            case Votes ignored -> List.of();
            case Picks picks -> picks.picks().stream().map(Pick::candidate).toList();
            case Ratings ratings ->
                ratings.ratings().stream().map(Rating::subject).toList();
        };
    }

    /** The same with its nominees as they are called. */
    default Counts called(Nominees.Called called) {
        List<String> names = called.all(nominees());
        return switch (this) {
            case Votes votes -> votes;
            case Picks picks ->
                new Picks(IntStream.range(0, names.size())
                        .mapToObj(
                                n -> new Pick(names.get(n), picks.picks().get(n).votes()))
                        .toList());
            case Ratings ratings ->
                new Ratings(IntStream.range(0, names.size())
                        .mapToObj(n -> ratings.ratings().get(n).called(names.get(n)))
                        .toList());
        };
    }

    /** For and against. */
    @JsonTypeName("votes")
    record Votes(int yes, int no, int abstained) implements Counts {
        /** Votes that say something, abstentions among them. */
        public long all() {
            return (long) yes + no + abstained;
        }

        /** What they come to where such a share of so many must be in favour, before anybody decides a tie. */
        public Outcome.Result result(Share share, int whole) {
            if (share.reachedBy(yes, whole)) {
                return Outcome.Result.ADOPTED;
            }
            return yes == no && yes > 0 ? Outcome.Result.TIED : Outcome.Result.REJECTED;
        }
    }

    /** How many named each candidate. */
    @JsonTypeName("picks")
    record Picks(List<Pick> picks) implements Counts {
        public Picks {
            picks = List.copyOf(picks);
        }

        /** Those with enough votes, the most first, as many as there are places; of equals on the border nobody. */
        public List<String> chosen(Share share, int whole, int places) {
            List<Pick> enough = new ArrayList<>(picks.stream()
                    .filter(pick -> share.reachedBy(pick.votes(), whole))
                    .sorted(Comparator.comparing(Pick::votes).reversed())
                    .toList());
            if (enough.size() > places) {
                int border = enough.get(places).votes();
                enough.removeIf(pick -> pick.votes() <= border);
            }
            return enough.stream().limit(places).map(Pick::candidate).toList();
        }
    }

    /** A candidate and how many named him. */
    record Pick(String candidate, int votes) {}

    /** How satisfied the seats are with each. */
    @JsonTypeName("ratings")
    record Ratings(List<Rating> ratings) implements Counts {
        public Ratings {
            ratings = List.copyOf(ratings);
        }
    }

    /** 满意、基本满意、不满意、不了解. */
    record Rating(String subject, int satisfied, int basicallySatisfied, int dissatisfied, int unknown) {
        private Rating called(String name) {
            return new Rating(name, satisfied, basicallySatisfied, dissatisfied, unknown);
        }

        private boolean noneBelowZero() {
            return satisfied >= 0 && basicallySatisfied >= 0 && dissatisfied >= 0 && unknown >= 0;
        }

        /** Papers that say something of this one. */
        public long all() {
            return (long) satisfied + basicallySatisfied + dissatisfied + unknown;
        }
    }
}
