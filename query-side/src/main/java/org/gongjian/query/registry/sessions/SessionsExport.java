package org.gongjian.query.registry.sessions;

import java.util.Arrays;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.springframework.stereotype.Component;

/** The sessions of the congresses as a workbook. */
@Component
final class SessionsExport implements ExportedList {
    private final Sessions sessions;
    private final Directory directory;
    private final Names names;

    SessionsExport(Sessions sessions, Directory directory, Names names) {
        this.sessions = sessions;
        this.directory = directory;
        this.names = names;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Export export(Question question) {
        return new Export(
                question.said("admin.sessions"),
                question.said("form.all"),
                names.zone(question.scope()),
                question.headings(
                        "admin.field.community",
                        "export.term",
                        "export.number",
                        "admin.opened",
                        "admin.field.proposalsUntil",
                        "admin.closed"),
                each -> {
                    Places places = directory.places(question.scope());
                    sessions.all(question.scope())
                            .forEach(row -> each.accept(Arrays.asList(
                                    places.of(row.community()),
                                    row.term(),
                                    row.number(),
                                    row.openedAt(),
                                    row.proposalsUntil(),
                                    row.closedAt())));
                });
    }
}
