package org.gongjian.command.platform.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.ContactBook;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaState;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.person.ContactData;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;
import org.jspecify.annotations.Nullable;

/** Names to be written on a paper, each folded by id from what is recorded. */
public final class PaperNames {
    private static final String ERASED = "〔已依法删除〕";

    private final Streams streams;
    private final Offices offices;
    private final Concealer boxes;
    private final ContactBook contacts;
    private final Consumer<Id.PersonId> opened;

    public PaperNames(Streams streams, Offices offices, Concealer boxes) {
        this(streams, offices, boxes, person -> {});
    }

    private PaperNames(Streams streams, Offices offices, Concealer boxes, Consumer<Id.PersonId> opened) {
        this.streams = streams;
        this.offices = offices;
        this.boxes = boxes;
        this.contacts = new ContactBook(streams);
        this.opened = opened;
    }

    /** The same, saying whose data it opens: a paper that shows them is concealed under their keys. */
    public PaperNames telling(Consumer<Id.PersonId> whose) {
        return new PaperNames(streams, offices, boxes, whose);
    }

    /** The name of an organisation, also of one that is no more. */
    public String organisation(Id.OrganisationId id) {
        OrganisationState state = OrganisationState.UNKNOWN;
        for (OrganisationEvent event : facts(id, OrganisationEvent.class)) {
            state = state.evolve(event);
        }
        return switch (state) {
            case OrganisationState.Existing(var profile) -> profile.name();
            case OrganisationState.Gone(var profile) -> profile.name();
            case OrganisationState.NotYetKnown() -> "";
            case OrganisationState.Anomaly _ -> "";
        };
    }

    /** The name of an area; nothing where there is none. */
    public String area(Id.@Nullable AreaId id) {
        return id == null ? "" : known(id).map(AreaState.Known::name).orElse("");
    }

    /** The name of a category as the nearest area that has it calls it. */
    public String category(@Nullable String code, AreaPath area) {
        return code == null
                ? ""
                : Stream.of(
                                Optional.ofNullable(area.community()),
                                Optional.ofNullable(area.street()),
                                Optional.of(area.district()))
                        .flatMap(Optional::stream)
                        .flatMap(level -> known(level).stream())
                        .flatMap(level -> Stream.ofNullable(level.categories().get(code)))
                        .map(AreaState.Category::name)
                        .findFirst()
                        .orElse(code);
    }

    private Optional<AreaState.Known> known(Id.AreaId id) {
        AreaState state = AreaState.UNKNOWN;
        for (AreaEvent event : facts(id, AreaEvent.class)) {
            state = state.evolve(event);
        }
        return state instanceof AreaState.Known known ? Optional.of(known) : Optional.empty();
    }

    /** The name under which somebody acts in an office; a resident has none. */
    public String official(Id.@Nullable PersonId person, Instant at) {
        return person == null
                ? ""
                : offices.heldBy(person, at).stream()
                        .findFirst()
                        .map(Offices.Held::actsAs)
                        .orElseGet(() -> person(person));
    }

    /** The name under which somebody acts in an office; nothing of whoever holds none. */
    public String inOffice(Id.@Nullable PersonId person, Instant at) {
        return person == null
                ? ""
                : offices.heldBy(person, at).stream()
                        .findFirst()
                        .map(Offices.Held::actsAs)
                        .orElse("");
    }

    /** The name a person gave. */
    public String person(Id.PersonId id) {
        return contacts.of(id).map(contact -> open(contact.name(), "name")).orElse("");
    }

    /** The number under which a person is reached. */
    public String phone(Id.PersonId id) {
        return contacts.of(id)
                .map(ContactData::phone)
                .map(phone -> open(phone, "phone"))
                .orElse("");
    }

    /** Own words as they were spoken, or that they were erased. */
    public String open(@Nullable Concealed box, String field) {
        if (box == null) {
            return "";
        }
        Optional<String> clear = boxes.open(box, field);
        clear.ifPresent(text -> opened.accept(box.key()));
        return clear.orElse(ERASED);
    }

    private <F extends Fact> List<F> facts(Id id, Class<F> family) {
        return streams.open(id).map(stream -> stream.facts(family)).orElse(List.of());
    }
}
