package org.gongjian.command.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongjian.command.decision.Longest;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a secret ballot says. It is kept nowhere: a ballot raises counters of its motion, and only that its seat cast it is a fact
 * (ADR 0027).
 *
 * @param choice to an approval
 * @param names of candidates that it chooses
 * @param blank 弃权 where names are chosen: said, so that nobody casts an empty ballot by mistake
 * @param grades of whom is appraised, in the order in which they were put
 */
public record BallotPaper(
        @Nullable Choice choice,
        @Longest(value = 60, oneLine = true) List<String> names,
        boolean blank,
        List<Grade> grades) {
    public BallotPaper {
        names = List.copyOf(names);
        grades = List.copyOf(grades);
    }

    /** How satisfied a seat is with somebody. */
    public enum Grade {
        SATISFIED,
        BASICALLY_SATISFIED,
        DISSATISFIED,
        UNKNOWN
    }

    /** By how much it raises each counter of the question; empty where it does not fit the question. */
    Optional<int[]> marks(Question question) {
        return switch (question) {
            case Question.Approval ignored ->
                choice == null || !names.isEmpty() || blank || !grades.isEmpty()
                        ? Optional.empty()
                        : Optional.of(marked(Counters.size(question), List.of(choice.ordinal())));
            case Question.Selection selection -> chosen(question, selection.candidates(), selection.places());
            case Question.Election election -> chosen(question, election.candidates(), election.places());
            case Question.Appraisal appraisal ->
                graded(question, appraisal.subjects().size());
        };
    }

    /** Each candidate once, at most as many as there are places; what is left open is marked too, so that all ballots mark as much. */
    private Optional<int[]> chosen(Question question, List<String> candidates, int places) {
        boolean fits = choice == null
                && grades.isEmpty()
                && blank == names.isEmpty()
                && names.size() <= places
                && new HashSet<>(names).size() == names.size()
                && candidates.containsAll(names);
        if (!fits) {
            return Optional.empty();
        }
        int[] marks = marked(
                Counters.size(question), names.stream().map(candidates::indexOf).toList());
        marks[candidates.size()] = places - names.size();
        return Optional.of(marks);
    }

    private Optional<int[]> graded(Question question, int subjects) {
        if (choice != null || !names.isEmpty() || blank || grades.size() != subjects) {
            return Optional.empty();
        }
        int[] marks = new int[Counters.size(question)];
        for (int subject = 0; subject < subjects; subject++) {
            marks[subject * Grade.values().length + grades.get(subject).ordinal()] = 1;
        }
        return Optional.of(marks);
    }

    private static int[] marked(int size, List<Integer> places) {
        int[] marks = new int[size];
        places.forEach(place -> marks[place] = 1);
        return marks;
    }

    /** Says nothing, so that no log does. */
    @Override
    public String toString() {
        return "BallotPaper";
    }
}
