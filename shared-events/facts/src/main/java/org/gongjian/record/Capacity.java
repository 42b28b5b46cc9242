package org.gongjian.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** In what capacity somebody acted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(Capacity.Holder.class),
    @JsonSubTypes.Type(Capacity.Deputy.class),
    @JsonSubTypes.Type(Capacity.ForOrganisation.class),
    @JsonSubTypes.Type(Capacity.Private.class),
    @JsonSubTypes.Type(Capacity.Rule.class)
})
public sealed interface Capacity {

    /** In an office, held or deputised. */
    sealed interface InOffice extends Capacity {
        /** The office acted in. */
        Id.OfficeId office();

        /** What that office is. */
        Role role();

        /**
         * The organisation or body in which the office is held, so that "handled by the same organisation" can be decided without a
         * look-up.
         */
        Id.@Nullable OrganisationId organisation();
    }

    /** The holder of an office. */
    @JsonTypeName("office")
    record Holder(Id.OfficeId office, Role role, Id.@Nullable OrganisationId organisation) implements InOffice {}

    /** Who stands in for the holder of an office (代理). */
    @JsonTypeName("deputy")
    record Deputy(Id.OfficeId office, Role role, Id.@Nullable OrganisationId organisation) implements InOffice {}

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
