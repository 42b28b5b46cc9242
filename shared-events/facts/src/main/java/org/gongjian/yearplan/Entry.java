package org.gongjian.yearplan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** An entry of one of the three lists: its words, in clear, that may be published; nothing that points to a person. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Entry.Need.class),
    @JsonSubTypes.Type(Entry.Resource.class),
    @JsonSubTypes.Type(Entry.Project.class)
})
public sealed interface Entry {

    /** What it is called. */
    String title();

    /** What more is said of it. */
    @Nullable
    String content();

    /** The list in which it stands. */
    EntryList list();

    /** Where it comes from. */
    Sources sources();

    /**
     * 需求.
     *
     * @param grid code of the grid where it is felt; null for the whole community
     */
    @JsonTypeName("need")
    record Need(
            String title,
            @Nullable String content,
            NeedClass needClass,
            @Nullable String grid,
            Sources sources) implements Entry {
        @Override
        public EntryList list() {
            return EntryList.NEED;
        }

        /** The same with what another said besides. */
        Need tracedTo(Sources more) {
            return new Need(title, content, needClass, grid, sources.with(more));
        }
    }

    /**
     * 资源.
     *
     * @param offeredBy the organisation that offers it
     * @param terms when and on what terms it can be had: 容纳、开放时段、条件
     * @param grid code of the grid where it lies; null for no place
     */
    @JsonTypeName("resource")
    record Resource(
            String title,
            @Nullable String content,
            ResourceClass resourceClass,
            Id.OrganisationId offeredBy,
            @Nullable String terms,
            @Nullable String grid,
            Sources sources)
            implements Entry {
        @Override
        public EntryList list() {
            return EntryList.RESOURCE;
        }
    }

    /**
     * 项目, a draft until it is fixed and claimed: that is said of a matter that names this entry.
     *
     * @param tags 五在社区
     * @param needs keys of the needs that it answers
     * @param resources keys of the resources that it uses
     */
    @JsonTypeName("project")
    record Project(
            String title,
            @Nullable String content,
            ProjectKind kind,
            List<InTheCommunity> tags,
            List<String> needs,
            List<String> resources)
            implements Entry {
        public Project {
            tags = List.copyOf(tags);
            needs = List.copyOf(needs);
            resources = List.copyOf(resources);
        }

        @Override
        public EntryList list() {
            return EntryList.PROJECT;
        }

        /** Its needs say where it comes from. */
        @Override
        public Sources sources() {
            return Sources.NONE;
        }

        /** Whether it names this entry. */
        boolean uses(String key) {
            return needs.contains(key) || resources.contains(key);
        }

        /** The same with a need in place of those that were merged into it. */
        Project answering(String into, List<String> merged) {
            return new Project(
                    title,
                    content,
                    kind,
                    tags,
                    needs.stream()
                            .map(key -> merged.contains(key) ? into : key)
                            .distinct()
                            .toList(),
                    resources);
        }
    }
}
