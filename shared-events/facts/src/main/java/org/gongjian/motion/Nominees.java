package org.gongjian.motion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongjian.record.Id;

/**
 * Who or what is chosen from or appraised (候选人、候选事项、被测评人): a registered person by id, anything else by what it is called. So no
 * person stands in a fact by name: the name is found while a page or a paper is made, and is gone with an erasure.
 */
public final class Nominees {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Nominees() {}

    /** A person as a nominee. */
    public static String of(Id.PersonId person) {
        return person.value().toString();
    }

    /** The person that a nominee is; empty of anything else. */
    public static Optional<Id.PersonId> person(String nominee) {
        return ID.matcher(nominee).matches()
                ? Optional.of(new Id.PersonId(UUID.fromString(nominee)))
                : Optional.empty();
    }

    /** The persons among them. */
    public static List<Id.PersonId> persons(List<String> nominees) {
        return nominees.stream().flatMap(one -> person(one).stream()).toList();
    }

    /** What nominees are called where they are shown. */
    @FunctionalInterface
    public interface Called {
        /** As it is written. */
        Called AS_WRITTEN = (nominee, number) -> nominee;

        /**
         * What one is called.
         *
         * @param number its place on the ballot, the first being 1; 0 where the ballot is not at hand
         */
        String of(String nominee, int number);

        /** What all are called, in their order. */
        default List<String> all(List<String> nominees) {
            return IntStream.range(0, nominees.size())
                    .mapToObj(n -> of(nominees.get(n), n + 1))
                    .toList();
        }
    }

    /**
     * Persons by name.
     *
     * @param names of persons; empty of whoever is not named to this reader
     * @param unnamed what those are called, by their place on the ballot or 0
     */
    public static Called called(Function<Id.PersonId, String> names, IntFunction<String> unnamed) {
        return (nominee, number) -> person(nominee)
                .map(names)
                .map(name -> name.isEmpty() ? unnamed.apply(number) : name)
                .orElse(nominee);
    }
}
