package org.gongjian.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** In what capacity somebody acted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(Capacity.Holder.class),
    @JsonSubTypes.Type(Capacity.ForOrganisation.class),
    @JsonSubTypes.Type(Capacity.Private.class),
    @JsonSubTypes.Type(Capacity.Rule.class)
})
public sealed interface Capacity {

    /**
     * The holder of an office.
     *
     * @param organisation the organisation or body in which the office is held, so that "handled by the same organisation" can be
     *     decided without a look-up
     */
    @JsonTypeName("office")
    record Holder(Id.OfficeId office, Role role, Id.@Nullable OrganisationId organisation) implements Capacity {}

    /** Somebody without an account speaking for an organisation, recorded by another with evidence. */
    @JsonTypeName("organisation")
    record ForOrganisation(Id.OrganisationId organisation) implements Capacity {}

    /** A resident, member or signer acting for himself. */
    @JsonTypeName("private")
    record Private() implements Capacity {}

    /** The system carrying out a rule of the charter or of the product. */
    @JsonTypeName("rule")
    record Rule(String rule) implements Capacity {}
}
