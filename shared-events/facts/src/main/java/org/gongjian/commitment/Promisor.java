package org.gongjian.commitment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gongjian.record.Id;

/** Who promises or claims: a unit, a member for himself (000-18 认领、明岗定责), or the community (004-19, clause 1). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Promisor.Unit.class),
    @JsonSubTypes.Type(Promisor.Member.class),
    @JsonSubTypes.Type(Promisor.Community.class)
})
public sealed interface Promisor {

    /** 单位 */
    @JsonTypeName("unit")
    record Unit(Id.OrganisationId organisation) implements Promisor {}

    /** 党员 */
    @JsonTypeName("member")
    record Member(Id.PersonId person) implements Promisor {}

    /** 社区党组织, as it calls itself on the paper; what it owes its own desk performs. */
    @JsonTypeName("community")
    record Community(String name) implements Promisor {}
}
