package org.gongjian.body;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Whose seat it is: one seat, one vote. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(SeatHolder.Personal.class), @JsonSubTypes.Type(SeatHolder.Organisational.class)})
public sealed interface SeatHolder {

    /** Whose kind of seat it is. */
    SeatKind kind();

    /** Who sits there, where somebody does. */
    Id.@Nullable PersonId sitting();

    /** Of which organisation, where of one. */
    Id.@Nullable OrganisationId organisation();

    /** The unit whose seat it is; null where it is somebody's own, wherever he comes from. */
    Id.@Nullable OrganisationId unit();

    /** Whether the two may not both have a seat in one body. */
    boolean isSameAs(SeatHolder other);

    /**
     * 个人席: the person's own.
     *
     * @param organisation from which he comes, where he comes from one
     */
    @JsonTypeName("person")
    record Personal(Id.PersonId person, Id.@Nullable OrganisationId organisation) implements SeatHolder {
        @Override
        public SeatKind kind() {
            return SeatKind.PERSONAL;
        }

        @Override
        public Id.PersonId sitting() {
            return person;
        }

        @Override
        public Id.@Nullable OrganisationId unit() {
            return null;
        }

        @Override
        public boolean isSameAs(SeatHolder other) {
            return other instanceof Personal personal && personal.person.equals(person);
        }
    }

    /**
     * 单位席: the organisation's, whoever sits there for it.
     *
     * @param representative who usually does
     */
    @JsonTypeName("organisation")
    record Organisational(Id.OrganisationId organisation, Id.@Nullable PersonId representative) implements SeatHolder {
        @Override
        public SeatKind kind() {
            return SeatKind.ORGANISATIONAL;
        }

        @Override
        public Id.@Nullable PersonId sitting() {
            return representative;
        }

        @Override
        public Id.OrganisationId unit() {
            return organisation;
        }

        @Override
        public boolean isSameAs(SeatHolder other) {
            return other instanceof Organisational seat && seat.organisation.equals(organisation);
        }
    }
}
