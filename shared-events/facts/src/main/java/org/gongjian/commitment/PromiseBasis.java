package org.gongjian.commitment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gongjian.record.Id;

/** Where a promise stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(PromiseBasis.InAgreement.class),
    @JsonSubTypes.Type(PromiseBasis.OnPaper.class),
    @JsonSubTypes.Type(PromiseBasis.OwnOffer.class)
})
public sealed interface PromiseBasis {

    /**
     * A line of an agreement kept here; it took effect with the agreement.
     *
     * @param item key of the line
     */
    @JsonTypeName("agreement")
    record InAgreement(Id.AgreementId agreement, String item) implements PromiseBasis {}

    /**
     * A paper that is not kept here as an agreement: 年度目标责任书, 服务承诺书.
     *
     * @param paper what it is called, with its number
     */
    @JsonTypeName("paper")
    record OnPaper(String paper) implements PromiseBasis {}

    /** Offered of one's own accord (承诺式服务, 三卡一承诺). */
    @JsonTypeName("own_offer")
    record OwnOffer() implements PromiseBasis {}
}
