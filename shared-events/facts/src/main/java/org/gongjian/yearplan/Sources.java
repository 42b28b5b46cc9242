package org.gongjian.yearplan;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry comes from: every one can be traced (000-15). Whoever reads it opens only what his office may open.
 *
 * @param matters 事项
 * @param visits 走访
 * @param surveys organisations whose survey (摸排) says it
 * @param opinions how many residents said it when opinions were gathered; nobody's name
 * @param gathered how and when they were gathered
 */
public record Sources(
        List<Id.MatterId> matters,
        List<Id.VisitId> visits,
        List<Id.OrganisationId> surveys,
        int opinions,
        @Nullable String gathered) {

    /** None. */
    public static final Sources NONE = new Sources(List.of(), List.of(), List.of(), 0, null);

    public Sources {
        matters = List.copyOf(matters);
        visits = List.copyOf(visits);
        surveys = List.copyOf(surveys);
    }

    /** Nothing says where it comes from. */
    public boolean isEmpty() {
        return matters.isEmpty() && visits.isEmpty() && surveys.isEmpty() && opinions == 0;
    }

    /** Both together: what is named twice once, opinions added up. */
    Sources with(Sources other) {
        return new Sources(
                both(matters, other.matters),
                both(visits, other.visits),
                both(surveys, other.surveys),
                opinions + other.opinions,
                gathered == null || gathered.equals(other.gathered)
                        ? other.gathered
                        : other.gathered == null ? gathered : gathered + "；" + other.gathered);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
