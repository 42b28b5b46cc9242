package org.gongjian.app.demonstration.matters;

import java.util.List;
import java.util.Optional;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.matter.StageCode;

/**
 * A matter that is there because it is awkward, to be found by its name.
 *
 * @param title what is awkward about it
 * @param daysAgo working days before the last day told
 * @param leftIn the stage in which it is left
 */
public record Awkward(String key, String title, Place place, int daysAgo, StageCode leftIn) {

    /** All of them. */
    public static List<Awkward> all() {
        return Tables.matters("awkward.txt").keySet().stream().map(Awkward::of).toList();
    }

    /** The one with this title. */
    public static Optional<Awkward> titled(String title) {
        return all().stream().filter(one -> one.title().equals(title)).findFirst();
    }

    /** The request under which its receipt was asked; the answer to it names the matter. */
    public String requestKey() {
        return Teller.receipt(key);
    }

    static Awkward of(List<String> head) {
        return new Awkward(
                head.get(0),
                head.get(1),
                Place.valueOf(head.get(2)),
                Integer.parseInt(head.get(3)),
                StageCode.valueOf(head.get(4)));
    }
}
