package org.gongjian.query.registry.service;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of management and service. */
@Component
public final class ServiceReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "member_service";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(ServiceTable.NAME, ServiceTable.DEEDS, ServiceTable.CHOICES, ServiceTable.POSTS);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new ServiceProjection(new ServiceTable(view, generation));
    }
}
