package org.gongjian.query.platform;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A read model as small as it can be, with defects to order. */
class Probe implements ReadModel {
    enum Defect {
        NONE,
        JAVA_ERROR,
        SQL_ERROR,
        LOSES_RENAMES_IN_BULK
    }

    volatile Defect defect = Defect.NONE;
    volatile boolean bulk = true;

    @Override
    public String group() {
        return "probe";
    }

    @Override
    public List<String> tables() {
        return List.of("probe", "probe_log");
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new ProbeProjection(view, generation);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return bulk ? List.of(new ProbeBulk(generation)) : List.of();
    }

    private final class ProbeProjection implements Projection {
        private final JdbcClient view;
        private final Generation generation;

        ProbeProjection(JdbcClient view, Generation generation) {
            this.view = view;
            this.generation = generation;
        }

        @Override
        public String group() {
            return "probe";
        }

        @Override
        public void on(Recorded event) {
            view.sql("INSERT INTO " + generation.of("probe_log") + " VALUES (?, ?)")
                    .params(event.eventId(), event.position())
                    .update();
            if (event.fact() instanceof OrganisationEvent.Registered registered) {
                AreaPath area = event.area();
                view.sql("INSERT INTO " + generation.of("probe")
                                + " (id, name, renamed, position, district) VALUES (?, ?, 0, ?, ?)")
                        .params(
                                event.id(),
                                registered.name(),
                                event.position(),
                                area == null ? null : area.district().value())
                        .update();
            } else if (event.fact() instanceof OrganisationEvent.Renamed renamed) {
                view.sql("UPDATE " + generation.of("probe")
                                + " SET name = ?, renamed = renamed + 1, position = ? WHERE id = ?")
                        .params(renamed.name(), event.position(), event.id())
                        .update();
                if (renamed.name().equals("坏")) {
                    fail();
                }
            }
        }

        private void fail() {
            switch (defect) {
                case JAVA_ERROR -> throw new IllegalStateException("secret value 13800000000");
                case SQL_ERROR ->
                    view.sql("INSERT INTO " + generation.of("probe") + " (id) VALUES (NULL)")
                            .update();
                case NONE, LOSES_RENAMES_IN_BULK -> {}
            }
        }
    }

    private final class ProbeBulk implements BulkFold {
        private final Generation generation;

        ProbeBulk(Generation generation) {
            this.generation = generation;
        }

        @Override
        public String target() {
            return generation.of("probe") + " (id, name, renamed, position, district)";
        }

        @Override
        public List<String> types() {
            return List.of("organisation");
        }

        @Override
        public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
            streams.forEach(stream -> fold(out, stream));
        }

        private void fold(Consumer<CopyRow> out, List<Recorded> stream) {
            String name = "";
            int renamed = 0;
            for (Recorded event : stream) {
                if (event.fact() instanceof OrganisationEvent.Registered registered) {
                    name = registered.name();
                } else if (event.fact() instanceof OrganisationEvent.Renamed to
                        && defect != Defect.LOSES_RENAMES_IN_BULK) {
                    name = to.name();
                    renamed++;
                }
            }
            Recorded last = stream.getLast();
            AreaPath area = last.area();
            out.accept(new CopyRow()
                    .add(last.id())
                    .add(name)
                    .add(renamed)
                    .add(last.position())
                    .add(area == null ? null : area.district().value()));
        }
    }
}
