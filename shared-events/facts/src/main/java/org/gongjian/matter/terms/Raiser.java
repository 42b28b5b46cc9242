package org.gongjian.matter.terms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Who raised a matter. Persons stand by id; what is known of them is kept concealed with the person. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Raiser.Resident.class),
    @JsonSubTypes.Type(Raiser.OfOrganisation.class),
    @JsonSubTypes.Type(Raiser.GridPatrol.class),
    @JsonSubTypes.Type(Raiser.DelegatesStudio.class),
    @JsonSubTypes.Type(Raiser.Superior.class),
    @JsonSubTypes.Type(Raiser.OfMeeting.class),
    @JsonSubTypes.Type(Raiser.Anonymous.class)
})
public sealed interface Raiser {

    /** 居民 */
    @JsonTypeName("resident")
    record Resident(Id.PersonId person) implements Raiser {}

    /** 单位，经办人可不留名 */
    @JsonTypeName("organisation")
    record OfOrganisation(Id.OrganisationId organisation, Id.@Nullable PersonId contact) implements Raiser {}

    /** 网格巡查 */
    @JsonTypeName("grid_patrol")
    record GridPatrol(Id.PersonId worker) implements Raiser {}

    /** 代表委员工作室接待 */
    @JsonTypeName("delegates_studio")
    record DelegatesStudio(String studio, Id.@Nullable PersonId visitor) implements Raiser {}

    /** 上级交办 */
    @JsonTypeName("superior")
    record Superior(String office, @Nullable String letterNo) implements Raiser {}

    /** 会议议题 */
    @JsonTypeName("meeting")
    record OfMeeting(String meeting, @Nullable String item) implements Raiser {}

    /** 匿名 */
    @JsonTypeName("anonymous")
    record Anonymous() implements Raiser {}

    /** The person to be answered and asked afterwards, where there is one. */
    default Id.@Nullable PersonId person() {
        return switch (this) {
            case Resident(var person) -> person;
            case OfOrganisation(var organisation, var contact) -> contact;
            case GridPatrol(var worker) -> worker;
            case DelegatesStudio(var studio, var visitor) -> visitor;
            case Superior superior -> null;
            case OfMeeting meeting -> null;
            case Anonymous anonymous -> null;
        };
    }

    /** Somebody can be told the answer. */
    default boolean canBeTold() {
        return !(this instanceof Anonymous);
    }
}
