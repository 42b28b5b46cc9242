package org.gongjian.query.notice;

import java.util.List;
import java.util.Set;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.motion.MotionEvent;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.query.notice.WithheldFold.Withheld;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;

/** Folds a notice anew after each of its facts, and keeps what is not for the public or stands no longer. */
final class NoticeProjection implements Projection {
    /** What may keep a notice from being shown. Of a matter that is not for the public when it begins no notice is drafted. */
    private static final Set<Class<? extends Fact>> OF_OTHERS = Set.of(
            MatterEvent.Admitted.class,
            MatterEvent.Classified.class,
            MatterEvent.Corrected.class,
            MatterEvent.NoticePosted.class,
            MatterEvent.ResolutionVoided.class,
            MotionEvent.Voided.class);

    private final NoticeTable table;
    private final Streams streams;

    NoticeProjection(NoticeTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return NoticeReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return NoticeEvent.class.isAssignableFrom(type) || OF_OTHERS.contains(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof NoticeEvent) {
            NoticeFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        } else if (event.fact() instanceof MotionEvent.Voided && event.area() != null) {
            table.withhold(event.id(), false, event.area());
        } else if (event.fact() instanceof MatterEvent.Admitted admitted) {
            boolean sensitive = admitted.sensitivity() != Sensitivity.ORDINARY;
            matter(event, new Withheld(sensitive || admitted.shieldedRaiser(), sensitive, List.of()));
        } else if (event.fact() instanceof MatterEvent
                && OF_OTHERS.contains(event.fact().getClass())) {
            matter(event, WithheldFold.of(streams.upTo(event.aggregateId(), event.sequence())));
        }
    }

    private void matter(Recorded event, Withheld found) {
        AreaPath area = event.area();
        if (area == null) {
            return;
        }
        if (found.all()) {
            table.withhold(event.id(), found.sensitive(), area);
        } else {
            table.withholdNoLonger(event.id());
        }
        found.notices().forEach(notice -> table.withhold(notice, false, area));
    }
}
