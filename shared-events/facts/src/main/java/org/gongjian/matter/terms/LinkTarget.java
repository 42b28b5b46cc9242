package org.gongjian.matter.terms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gongjian.record.Id;

/** To what a matter is linked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(LinkTarget.OtherMatter.class), @JsonSubTypes.Type(LinkTarget.ListEntry.class)})
public sealed interface LinkTarget {

    /** Another matter. */
    @JsonTypeName("matter")
    record OtherMatter(Id.MatterId matter) implements LinkTarget {}

    /** An entry of one of the lists (需求、资源、项目清单). */
    @JsonTypeName("list_entry")
    record ListEntry(String list, String entry) implements LinkTarget {}
}
