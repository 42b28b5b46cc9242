package org.gongjian.command.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.registry.areas.Paths;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OpenMatter;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.FactJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matters that are not settled, and what each waits for: from this the list is drawn up that passes on with an office. */
public final class OpenMatters implements AppendListener {
    private final JdbcClient jdbc;
    private final Streams streams;

    public OpenMatters(JdbcClient jdbc, Streams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    /**
     * A line of the list as it is written on paper.
     *
     * @param summary the public one; empty while nobody wrote one
     */
    public record Line(OpenMatter matter, String number, String summary, boolean sensitive) {}

    /** What passes on with this office, the most urgent first. */
    public List<Line> of(OfficeState.Post post) {
        String level = level(post.area());
        UUID area = deepest(post.area()).value();
        readThoseFromBefore(level, area);
        Id.OrganisationId organisation = ofOrganisation(post);
        return jdbc
                .sql("SELECT content, number, summary, sensitive FROM work.open_matter WHERE " + level + " = :area"
                        + (organisation == null ? "" : " AND organisations @> ARRAY[:organisation::uuid]")
                        + (post.role().namedForSensitiveMatters() ? "" : " AND NOT sensitive"))
                .param("area", area)
                .param("organisation", organisation == null ? null : organisation.value())
                .query(OpenMatters::line)
                .list()
                .stream()
                .flatMap(line -> line.matter()
                        .passingWith(post.role(), post.organisation())
                        .map(own -> new Line(own, line.number(), line.summary(), line.sensitive())))
                .sorted(Comparator.comparing(Line::matter, OpenMatter.ORDER))
                .toList();
    }

    /** Who acts for an organisation is given its matters alone. */
    private static Id.@Nullable OrganisationId ofOrganisation(OfficeState.Post post) {
        return post.role() == Role.LIAISON || post.role() == Role.HANDLER ? post.organisation() : null;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (state instanceof MatterState.Known known && !events.isEmpty()) {
            Id.MatterId matter =
                    new Id.MatterId(UUID.fromString(events.getFirst().aggregateId()));
            keep(matter, known, edge.area(), events.getFirst().sequence() == 0);
        }
    }

    private void keep(Id.MatterId matter, MatterState.Known known, AreaPath area, boolean first) {
        Optional<OpenMatter> open = OpenMatter.of(matter, known);
        if (open.isPresent()) {
            enter(open.get(), known, area);
        } else if (!first) {
            jdbc.sql("DELETE FROM work.open_matter WHERE matter = ?")
                    .param(matter.value())
                    .update();
        }
    }

    private void enter(OpenMatter open, MatterState.Known known, AreaPath area) {
        String summary = known.file().filing().publicSummary();
        jdbc.sql("""
                        INSERT INTO work.open_matter AS o (matter, district, street, community, organisations, number, summary, sensitive,
                            content)
                        VALUES (:matter, :district, :street, :community, :organisations, :number, :summary, :sensitive, :content)
                        ON CONFLICT (matter) DO UPDATE SET organisations = excluded.organisations, number = excluded.number,
                            summary = excluded.summary, sensitive = excluded.sensitive, content = excluded.content
                        WHERE (o.organisations, o.number, o.summary, o.sensitive, o.content) IS DISTINCT FROM
                            (excluded.organisations, excluded.number, excluded.summary, excluded.sensitive, excluded.content)
                        """)
                .param("matter", open.matter().value())
                .params(Paths.columns(area))
                .param(
                        "organisations",
                        open.awaited().stream()
                                .map(OpenMatter.Awaited::of)
                                .filter(Objects::nonNull)
                                .map(Id.OrganisationId::value)
                                .distinct()
                                .toArray(UUID[]::new))
                .param("number", known.number())
                .param("summary", summary == null ? "" : summary)
                .param("sensitive", known.file().filing().sensitivity() != Sensitivity.ORDINARY)
                .param("content", FactJson.mapper().writeValueAsString(open))
                .update();
    }

    private void readThoseFromBefore(String level, UUID area) {
        jdbc.sql("SELECT matter FROM work.open_matter WHERE content IS NULL AND " + level + " = ?")
                .param(area)
                .query(UUID.class)
                .list()
                .forEach(matter -> streams.open(new Id.MatterId(matter)).ifPresent(stream -> {
                    if (MatterState.fold(stream.facts(MatterEvent.class)) instanceof MatterState.Known known) {
                        keep(new Id.MatterId(matter), known, stream.area(), false);
                    }
                }));
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                FactJson.mapper().readValue(row.getString("content"), OpenMatter.class),
                row.getString("number"),
                row.getString("summary"),
                row.getBoolean("sensitive"));
    }

    private static String level(AreaPath area) {
        return area.community() != null ? "community" : area.street() != null ? "street" : "district";
    }

    private static Id.AreaId deepest(AreaPath area) {
        Id.AreaId community = area.community();
        Id.AreaId street = area.street();
        return community != null ? community : street != null ? street : area.district();
    }
}
