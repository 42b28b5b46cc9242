package org.gongjian.query.registry.names;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of names. */
@Component
public final class NamesReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "registry_names";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return NamesTables.all();
    }

    @Override
    public List<String> types() {
        return List.of("area", "organisation", "office");
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new NamesProjection(new NamesWriting(view, generation));
    }
}
