package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.query.platform.desk.LocalTimes;
import org.gongjian.record.Capacity;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts keys, arguments and names together into sentences of the reader's language. */
final class Sentences {
    private final MessageSource messages;
    private final Locale locale;
    private final Naming naming;
    private final LocalTimes times;

    Sentences(MessageSource messages, Locale locale, Naming naming, LocalTimes times) {
        this.messages = messages;
        this.locale = locale;
        this.naming = naming;
        this.times = times;
    }

    String sentence(List<Fragment> fragments) {
        return fragments.stream()
                .map(fragment -> say(
                        "timeline." + fragment.key(),
                        fragment.args().stream().map(this::value).toArray()))
                .collect(Collectors.joining());
    }

    private String value(Fragment.Arg arg) {
        return switch (arg.is()) {
            case TEXT, DAY -> arg.value();
            case TIME -> times.minute(Instant.parse(arg.value()));
            case FIELD -> {
                String label = say("choice.Correctable." + arg.value());
                yield label.startsWith("choice.") ? arg.value() : label;
            }
            case CATEGORY -> naming.category(arg.value());
            case CHOICE -> say("choice." + arg.value());
            case ORGANISATIONS ->
                Naming.ids(arg.value()).stream().map(naming::organisation).collect(Collectors.joining("、"));
            case PERSON ->
                Objects.requireNonNullElse(naming.person(UUID.fromString(arg.value())), say("timeline.who.outsider"));
            case AREA -> Objects.requireNonNullElse(naming.area(UUID.fromString(arg.value())), "—");
            case AGREEMENT, MOTION -> arg.value().substring(arg.value().indexOf(' ') + 1);
            case MATTER ->
                Objects.requireNonNullElse(naming.matter(UUID.fromString(arg.value())), say("timeline.matter.unknown"));
        };
    }

    /** Who acted and, where another's hand recorded it, whose and on what: 物业（代录：陈晓岚，凭盖章回函）. */
    String who(Happened happened) {
        String actor = actor(happened);
        Id.PersonId recorder = happened.recordedBy();
        if (recorder == null || !happened.recordedForAnother()) {
            return actor;
        }
        String hand = Objects.requireNonNullElse(naming.officer(recorder.value()), say("timeline.who.unknown"));
        String ground = ground(happened);
        return ground == null ? say("timeline.who.for", actor, hand) : say("timeline.who.for.on", actor, hand, ground);
    }

    private @Nullable String ground(Happened happened) {
        Evidence evidence = happened.evidence();
        if (evidence != null && !evidence.note().isBlank()) {
            return evidence.note();
        }
        Via via = happened.via();
        return via == Via.SELF || via == Via.AUTOMATION ? null : say("timeline.via." + via);
    }

    private String actor(Happened happened) {
        return switch (happened.inCapacityOf()) {
            case Capacity.Holder in -> officer(in, happened.actedBy(), "timeline.who.officer");
            case Capacity.Deputy in -> officer(in, happened.actedBy(), "timeline.who.deputy");
            case Capacity.ForOrganisation(var organisation) -> naming.organisation(organisation.value());
            case Capacity.Private _ -> {
                String person = happened.actedBy() == null
                        ? null
                        : naming.person(happened.actedBy().value());
                yield person == null ? say("timeline.who.outsider") : person;
            }
            case Capacity.Rule _ -> say("timeline.who.rule");
        };
    }

    private String officer(Capacity.InOffice in, Id.@Nullable PersonId actedBy, String as) {
        String title = Objects.requireNonNullElse(naming.office(in.office().value()), say("timeline.who.unknown"));
        String person = actedBy == null ? null : naming.officer(actedBy.value());
        return person == null ? title : say(as, person, title);
    }

    /** Who raised it, by name for those entitled, otherwise by kind. */
    String raiser(Raiser raiser) {
        return switch (raiser) {
            case Raiser.Resident(var person) -> named(person, "resident");
            case Raiser.OfOrganisation(var organisation, var contact) -> {
                String person = contact == null ? null : naming.person(contact.value());
                String name = naming.organisation(organisation.value());
                yield person == null ? name : say("timeline.who.officer", name, person);
            }
            case Raiser.GridPatrol(var worker) -> named(worker, "grid_patrol");
            case Raiser.DelegatesStudio(var studio, var visitor) -> studio;
            case Raiser.Superior(var office, var letterNo) -> office;
            case Raiser.OfMeeting(var meeting, var item) -> meeting;
            case Raiser.Anonymous _ -> say("raiser.anonymous");
        };
    }

    String officerOr(Id.@Nullable PersonId person, String otherwise) {
        String name = person == null ? null : naming.officer(person.value());
        return name == null ? otherwise : name;
    }

    private String named(Id.PersonId person, String kind) {
        return Objects.requireNonNullElse(naming.person(person.value()), say("raiser." + kind));
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, key, locale) instanceof String found ? found : key;
    }
}
