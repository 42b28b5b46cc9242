package org.gongjian.command.minutes.paper;

import java.time.Instant;
import java.util.function.Function;
import org.gongjian.body.SeatHolder;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.meeting.Sitting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a seat is called on a paper: its unit, and by name whoever holds an office. Whoever holds none is not named, so that no
 * resident's name stands on a paper that is put up.
 */
public final class SeatNames {
    private final Function<Id.OrganisationId, String> units;
    private final Function<Id.PersonId, String> officials;

    /**
     * With these names.
     *
     * @param officials empty for whoever holds no office
     */
    public SeatNames(Function<Id.OrganisationId, String> units, Function<Id.PersonId, String> officials) {
        this.units = units;
        this.officials = officials;
    }

    /** As offices were held at this instant. */
    public static SeatNames at(Instant at, PaperNames names) {
        return new SeatNames(names::organisation, person -> names.inOffice(person, at));
    }

    /** A seat with whoever sat there. */
    public String of(int number, SeatHolder holder, Sitting.@Nullable Substitute substitute) {
        String sitter = official(substitute == null ? holder.sitting() : substitute.person());
        String as = substitute == null ? "" : PaperWords.word(substitute.standing());
        Id.OrganisationId organisation = holder.unit();
        if (organisation == null) {
            String name = official(holder.sitting());
            return (name.isEmpty() ? number + "号席" : name) + (substitute == null ? "" : inside(as + sitter + "代"));
        }
        return units.apply(organisation) + (substitute == null ? inside(sitter) : inside(as + sitter));
    }

    /** The unit of a seat; nothing where it is somebody's own. */
    public String unit(SeatHolder holder) {
        Id.OrganisationId organisation = holder.unit();
        return organisation == null ? "" : units.apply(organisation);
    }

    /** A unit. */
    public String unit(Id.OrganisationId unit) {
        return units.apply(unit);
    }

    private String official(Id.@Nullable PersonId person) {
        return person == null ? "" : officials.apply(person);
    }

    private static String inside(String text) {
        return text.isEmpty() ? "" : "（" + text + "）";
    }
}
