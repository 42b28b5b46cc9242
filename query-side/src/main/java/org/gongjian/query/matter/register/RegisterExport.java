package org.gongjian.query.matter.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register as it is filtered. */
@Component
final class RegisterExport implements ExportedList {
    private final RegisterTable table;
    private final Names names;
    private final Clock clock;

    RegisterExport(JdbcClient viewJdbc, Names names, Clock clock) {
        this.table = new RegisterTable(viewJdbc, Generation.live(RegisterReadModel.GROUP));
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Export export(Question question) {
        Scope scope = question.scope();
        ZoneId zone = names.zone(scope);
        RegisterPage.Asked asked = asked(question);
        return new Export(
                question.said("menu.register"),
                filter(asked, question),
                zone,
                question.headings(
                        "register.no",
                        "export.caseNo",
                        "register.summary",
                        "register.kind",
                        "register.stage",
                        "register.mark",
                        "field.category",
                        "register.handlers",
                        "register.raised",
                        "register.due"),
                each -> {
                    Instant now = clock.instant();
                    Map<String, String> categories = names.categoryNames(scope);
                    Map<UUID, String> called = new HashMap<>();
                    table.each(scope, asked.filter(zone), now, row -> {
                        row.handlers().forEach(id -> called.computeIfAbsent(id, one -> organisation(one, scope)));
                        RegisterLine line = RegisterLine.of(row, scope, called, categories, now);
                        each.accept(cells(row, line, question, zone));
                    });
                });
    }

    private String organisation(UUID id, Scope scope) {
        return names.organisations(List.of(id), scope).getOrDefault(id, "—");
    }

    /** Refused when it says what no list can be narrowed by. */
    private static RegisterPage.Asked asked(Question question) {
        return new RegisterPage.Asked(
                question.condition("kind", MatterKind::valueOf),
                question.condition("stage", StageCode::valueOf),
                question.condition("q"),
                question.condition("from", LocalDate::parse),
                question.condition("to", LocalDate::parse),
                question.condition("handler", UUID::fromString),
                question.condition("category"),
                question.condition("grid"),
                question.condition("community", UUID::fromString),
                question.condition("mark", RegisterFilter.Mark::valueOf),
                question.condition("sort", RegisterFilter.Sort::valueOf),
                null);
    }

    /** The conditions with their labels; what was searched for may name a person. */
    private String filter(RegisterPage.Asked asked, Question question) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("register.kind", asked.kind() == null ? "" : question.said("choice.MatterKind." + asked.kind()));
        said.put("register.stage", asked.stage() == null ? "" : question.said("stage." + asked.stage()));
        said.put("register.q", Objects.toString(question.discretion().text(asked.q()), ""));
        said.put("register.from", Objects.toString(asked.from(), ""));
        said.put("register.to", Objects.toString(asked.to(), ""));
        said.put("register.handler", asked.handler() == null ? "" : organisation(asked.handler(), question.scope()));
        said.put("field.category", Objects.toString(asked.category(), ""));
        said.put("field.grid", Objects.toString(asked.grid(), ""));
        said.put("register.mark", asked.mark() == null ? "" : question.said("mark." + asked.mark()));
        return question.inWords(said);
    }

    private List<? extends @Nullable Object> cells(RegisterRow row, RegisterLine line, Question question, ZoneId zone) {
        boolean ownWords = row.summary().isEmpty();
        return Arrays.asList(
                line.receiptNo(),
                line.caseNo(),
                ownWords
                        ? question.discretion().ownWords(line.summary())
                        : question.discretion().text(line.summary()),
                question.said("choice.MatterKind." + line.kind()),
                question.said("stage." + line.stage()),
                line.marks().stream().map(mark -> question.said("mark." + mark)).collect(Collectors.joining("、")),
                line.category(),
                line.handlers(),
                line.dateOnly() ? LocalDate.ofInstant(line.raisedAt(), zone) : line.raisedAt(),
                line.dueOn());
    }
}
