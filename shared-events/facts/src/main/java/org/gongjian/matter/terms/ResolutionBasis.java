package org.gongjian.matter.terms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** On what a resolution rests. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(ResolutionBasis.Recorded.class), @JsonSubTypes.Type(ResolutionBasis.Voted.class)})
public sealed interface ResolutionBasis {

    /** Which body resolved. */
    BodyKind body();

    /** In which manner it voted. */
    VoteManner manner();

    /** The meeting, as it is called. */
    String meeting();

    /** The day on which it was held. */
    LocalDate heldOn();

    /**
     * Taken from paper: the minutes or the count sheet stand as evidence in the envelope.
     *
     * @param meeting as the minutes call it
     * @param entitled 应到
     * @param present 实到
     */
    @JsonTypeName("recorded")
    record Recorded(
            BodyKind body,
            String meeting,
            LocalDate heldOn,
            VoteManner manner,
            @Nullable Integer entitled,
            @Nullable Integer present,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained)
            implements ResolutionBasis {}

    /**
     * Voted on in a meeting that stands here: what the motion came to when it was closed.
     *
     * @param held the meeting, {@code meeting} as it is called
     * @param entitled 应到
     * @param present 实到
     */
    @JsonTypeName("voted")
    record Voted(
            Id.MotionId motion,
            Id.MeetingId held,
            BodyKind body,
            String meeting,
            LocalDate heldOn,
            VoteManner manner,
            int entitled,
            int present,
            int inFavour,
            int against,
            int abstained)
            implements ResolutionBasis {

        /** 平票: as many for it as against. */
        public boolean isTied() {
            return inFavour == against;
        }
    }
}
