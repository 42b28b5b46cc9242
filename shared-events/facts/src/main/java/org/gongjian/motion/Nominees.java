package org.gongjian.motion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    /**
     * What a nominee is called where it is shown.
     *
     * @param names of persons; empty of whoever is not named to this reader
     * @param unnamed what those are called
     */
    public static UnaryOperator<String> called(Function<Id.PersonId, String> names, String unnamed) {
        return nominee -> person(nominee)
                .map(names)
                .map(name -> name.isEmpty() ? unnamed : name)
                .orElse(nominee);
    }
}
