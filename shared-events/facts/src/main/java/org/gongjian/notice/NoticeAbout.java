package org.gongjian.notice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What a notice is about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(NoticeAbout.OfMatter.class),
    @JsonSubTypes.Type(NoticeAbout.OfMotion.class),
    @JsonSubTypes.Type(NoticeAbout.Free.class)
})
public sealed interface NoticeAbout {

    /** The matter that follows what becomes of it; null where there is none. */
    default Id.@Nullable MatterId follows() {
        return switch (this) {
            case OfMatter(Id.MatterId it) -> it;
            case OfMotion(Id.MotionId ignored, Id.MatterId it) -> it;
            case Free ignored -> null;
        };
    }

    /** What was resolved on a matter, or is to be done with it. */
    @JsonTypeName("matter")
    record OfMatter(Id.MatterId matter) implements NoticeAbout {}

    /**
     * What a motion came to (票决结果).
     *
     * @param matter of the item that it belongs to
     */
    @JsonTypeName("motion")
    record OfMotion(Id.MotionId motion, Id.@Nullable MatterId matter) implements NoticeAbout {}

    /** A list, candidates, results. */
    @JsonTypeName("free")
    record Free(NoticeSubject subject) implements NoticeAbout {}
}
