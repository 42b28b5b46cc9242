package org.gongjian.query.administration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Areas, organisations and offices as workbooks. */
@Configuration(proxyBeanMethods = false)
class RegistryExports {
    private final Directory directory;
    private final Names names;
    private final Today today;

    RegistryExports(Directory directory, Names names, Today today) {
        this.directory = directory;
        this.names = names;
        this.today = today;
    }

    /** A list of the registry: what stands in it, how it is narrowed (label and condition), and its columns. */
    private record Listed(
            String name,
            String title,
            List<String> columns,
            Function<ExportedList.Question, Map<String, String>> conditions,
            Rows rows) {}

    private interface Rows {
        List<? extends List<? extends @Nullable Object>> of(ExportedList.Question question);
    }

    @Bean
    ExportedList areasExport() {
        return list(new Listed(
                "areas",
                "admin.areas",
                List.of("admin.field.name", "admin.kind"),
                question -> Map.of(),
                question -> directory.areas(question.scope()).stream()
                        .map(area -> Arrays.asList(area.name(), question.said("choice.AreaKind." + area.kind())))
                        .toList()));
    }

    @Bean
    ExportedList organisationsExport() {
        return list(new Listed(
                "organisations",
                "admin.organisations",
                List.of(
                        "admin.field.name",
                        "export.shortName",
                        "admin.field.kind",
                        "admin.field.area",
                        "export.stands"),
                RegistryExports::said,
                question -> {
                    Places places = directory.places(question.scope());
                    return filter(question).of(directory.organisations(question.scope())).stream()
                            .map(one -> Arrays.asList(
                                    one.name(),
                                    one.shortName(),
                                    question.said("choice.OrganisationKind." + one.kind()),
                                    places.of(one.path()),
                                    question.said(one.dissolved() ? "admin.dissolved" : "export.stands.yes")))
                            .toList();
                }));
    }

    private static OrganisationFilter filter(ExportedList.Question question) {
        return new OrganisationFilter(question.condition("q"), question.condition("kind"));
    }

    /** What was searched for may name a person. */
    private static Map<String, String> said(ExportedList.Question question) {
        OrganisationFilter filter = filter(question);
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "admin.organisations.called",
                Objects.toString(question.discretion().text(filter.q()), ""));
        said.put(
                "admin.field.kind",
                filter.kind().isEmpty() ? "" : question.said("choice.OrganisationKind." + filter.kind()));
        return said;
    }

    @Bean
    ExportedList officesExport() {
        return list(new Listed(
                "offices",
                "admin.offices",
                List.of("admin.office", "admin.field.role", "admin.field.area", "admin.holder", "export.since"),
                question -> Map.of(),
                question -> {
                    Places places = directory.places(question.scope());
                    return directory.offices(question.scope()).stream()
                            .map(one -> {
                                Directory.Tenure holder = one.holderOn(today.of(question.scope()));
                                return Arrays.asList(
                                        one.title(),
                                        question.said("choice.Role." + one.role()),
                                        places.of(one.path()),
                                        holder == null
                                                ? null
                                                : question.discretion().name(holder.actsAs()),
                                        holder == null ? null : holder.from());
                            })
                            .toList();
                }));
    }

    private ExportedList list(Listed listed) {
        return new ExportedList() {
            @Override
            public String name() {
                return listed.name();
            }

            @Override
            public Export export(Question question) {
                return new Export(
                        question.said(listed.title()),
                        question.inWords(listed.conditions().apply(question)),
                        names.zone(question.scope()),
                        question.headings(listed.columns().toArray(String[]::new)),
                        each -> listed.rows().of(question).forEach(each));
            }
        };
    }
}
