package org.gongjian.query.yearplan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.record.Id;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.Sources;
import org.jspecify.annotations.Nullable;

/** What an entry says, as the fields of the form that changes it. */
final class Said {
    private final Map<String, List<String>> values = new HashMap<>();
    private final String prefix;

    private Said(String prefix) {
        this.prefix = prefix;
    }

    static Map<String, List<String>> of(Entry entry) {
        return switch (entry) {
            case Entry.Need need -> {
                Said said = new Said("need.").words(need);
                said.one("needClass", need.needClass().name());
                said.one("grid", need.grid());
                said.one("opinions", String.valueOf(need.sources().opinions()));
                said.one("gathered", need.sources().gathered());
                said.sources(need.sources());
                yield said.values;
            }
            case Entry.Resource resource -> {
                Said said = new Said("resource.").words(resource);
                said.one("resourceClass", resource.resourceClass().name());
                said.one("offeredBy", resource.offeredBy().toString());
                said.one("terms", resource.terms());
                said.one("grid", resource.grid());
                said.sources(resource.sources());
                yield said.values;
            }
            case Entry.Project project -> {
                Said said = new Said("project.").words(project);
                said.one("kind", project.kind().name());
                said.all("tags", project.tags().stream().map(Enum::name).toList());
                said.all("needs", project.needs());
                said.all("resources", project.resources());
                yield said.values;
            }
        };
    }

    private Said words(Entry entry) {
        one("title", entry.title());
        one("content", entry.content());
        return this;
    }

    private void sources(Sources sources) {
        all(
                "matters",
                sources.matters().stream().map(Id::value).map(Object::toString).toList());
        all(
                "visits",
                sources.visits().stream().map(Id::value).map(Object::toString).toList());
        all(
                "surveys",
                sources.surveys().stream().map(Id::value).map(Object::toString).toList());
    }

    private void one(String name, @Nullable String value) {
        if (value != null) {
            values.put(prefix + name, List.of(value));
        }
    }

    private void all(String name, List<String> given) {
        values.put(prefix + name, given);
    }
}
