package org.gongjian.person;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.gongjian.record.Id;

/** How a delegate of the party congress came to his mandate: the three ways of 001-20. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(HowChosen.Elected.class),
    @JsonSubTypes.Type(HowChosen.RecommendedByUnit.class),
    @JsonSubTypes.Type(HowChosen.RecommendedJointly.class)
})
public sealed interface HowChosen {

    /** 支部选举: the membership is kept in the community. */
    @JsonTypeName("elected")
    record Elected(Id.PartyOrganisationId branch) implements HowChosen {}

    /** 单位党组织民主推荐: the membership is kept in a unit located here. */
    @JsonTypeName("recommended_by_unit")
    record RecommendedByUnit(Id.OrganisationId unit) implements HowChosen {}

    /** 同类型党员联名推荐: came from elsewhere and works in no unit located here. */
    @JsonTypeName("recommended_jointly")
    record RecommendedJointly(List<Id.PersonId> by) implements HowChosen {
        public RecommendedJointly {
            by = List.copyOf(by);
        }
    }
}
