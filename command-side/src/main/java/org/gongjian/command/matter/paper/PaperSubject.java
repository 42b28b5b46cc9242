package org.gongjian.command.matter.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is looked at while a paper of a matter is written: its corrected facts, names, and how to write dates. */
final class PaperSubject {
    final MatterFile file;
    final PaperWords words;
    final PaperNames names;
    final AreaPath area;
    private final List<MatterEvent> facts;

    PaperSubject(MatterState.Known matter, AreaPath area, ZoneId zone, PaperNames names) {
        this.file = matter.file();
        this.facts = Corrections.applied(matter.facts());
        this.words = new PaperWords(zone);
        this.names = names;
        this.area = area;
    }

    <E extends MatterEvent> Optional<E> last(Class<E> type) {
        return facts.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    <E extends MatterEvent> List<E> all(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    MatterEvent first() {
        return facts.getFirst();
    }

    String organisation(Id.@Nullable OrganisationId id) {
        return id == null ? "" : names.organisation(id);
    }

    String organisations(List<Id.OrganisationId> ids) {
        return ids.stream().map(names::organisation).collect(Collectors.joining("、"));
    }

    /** Co-handlers and those with a part, each once. */
    List<Id.OrganisationId> beside(MatterEvent.Assigned assigned) {
        List<Id.OrganisationId> all = new ArrayList<>(assigned.coHandlers());
        assigned.parts().stream()
                .map(part -> part.organisation())
                .filter(one -> !all.contains(one) && !one.equals(assigned.lead()))
                .forEach(all::add);
        return all;
    }

    /** Who did this, by the name under which he holds his office. */
    String who(@Nullable MatterEvent fact) {
        return fact == null
                ? ""
                : names.official(fact.happened().actedBy(), fact.happened().at());
    }

    /** Who took it down. */
    String clerk(Happened happened) {
        Id.PersonId clerk = happened.recordedBy() == null ? happened.actedBy() : happened.recordedBy();
        return names.official(clerk, happened.at());
    }

    /** Those who are to be answered. */
    String addressees() {
        List<Raiser> all = file.addressees();
        return all.isEmpty() ? "来件人" : all.stream().map(this::raiser).distinct().collect(Collectors.joining("、"));
    }

    private String raiser(Raiser raiser) {
        return switch (raiser) {
            case Raiser.Resident(var person) -> names.person(person);
            case Raiser.OfOrganisation(var organisation, var _) -> names.organisation(organisation);
            case Raiser.GridPatrol(var worker) ->
                names.official(worker, first().happened().at());
            case Raiser.DelegatesStudio(var studio, var visitor) -> visitor == null ? studio : names.person(visitor);
            case Raiser.Superior(var office, var _) -> office;
            case Raiser.OfMeeting(var meeting, var _) -> meeting;
            case Raiser.Anonymous() -> "匿名";
        };
    }

    /** Until when it is to be handled, as it stood before this fact; after the last one when there is none. */
    String handledBy(@Nullable MatterEvent before) {
        Due due = null;
        for (MatterEvent fact : facts) {
            if (fact == before) {
                break;
            }
            Due set = dueOf(fact);
            due = set == null ? due : set;
        }
        return words.due(due);
    }

    private static @Nullable Due dueOf(MatterEvent fact) {
        if (fact instanceof MatterEvent.Assigned it) {
            return it.due();
        }
        if (fact instanceof MatterEvent.ExtensionGranted it) {
            return it.due();
        }
        if (fact instanceof MatterEvent.Resumed it) {
            return it.due();
        }
        return fact instanceof MatterEvent.Reopened it ? it.due() : null;
    }
}
