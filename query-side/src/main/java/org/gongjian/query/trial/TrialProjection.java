package org.gongjian.query.trial;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.motion.MotionEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds the decisions of each matter, meeting and motion anew with every fact that is one, or that changes what one was taken on. */
final class TrialProjection implements BatchProjection, BulkFold {
    /** Only these: hundreds of votes come before the end of one motion. */
    private static final Set<Class<? extends Fact>> DECIDED_IN_MEETINGS = Set.of(
            MeetingEvent.Opened.class,
            MeetingEvent.AdjournedForLackOfQuorum.class,
            MotionEvent.Closed.class,
            MotionEvent.Voided.class);

    private final TrialTable table;
    private final Streams streams;
    private final Rows rows;

    TrialProjection(TrialTable table, Streams streams, Rows rows) {
        this.table = table;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    public String group() {
        return TrialReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        // what was handled before us was decided by no rule of ours
        return (MatterEvent.class.isAssignableFrom(type) && !MatterEvent.TakenOver.class.isAssignableFrom(type))
                || DECIDED_IN_MEETINGS.contains(type);
    }

    /** Each stream is folded once, as far as it goes here. */
    @Override
    public void onAll(List<Recorded> events) {
        List<List<Recorded>> touched = streams.throughTheLastOf(concerned(events));
        if (!touched.isEmpty()) {
            table.replace(
                    rows,
                    touched.stream().map(stream -> stream.getLast().id()).toList(),
                    touched.stream()
                            .flatMap(stream -> decisions(stream).stream())
                            .toList());
        }
    }

    private static List<TrialRow> decisions(List<Recorded> stream) {
        Fact first = stream.getFirst().fact();
        if (first instanceof MeetingEvent) {
            return MeetingTrialFold.of(stream);
        }
        return first instanceof MotionEvent ? MotionTrialFold.of(stream) : TrialFold.of(stream);
    }

    @Override
    public String target() {
        return table.target();
    }

    @Override
    public List<String> types() {
        return List.of("matter", "meeting", "motion");
    }

    @Override
    public void fold(List<List<Recorded>> some, Consumer<CopyRow> out) {
        some.forEach(stream -> decisions(stream).forEach(row -> out.accept(table.line(row))));
    }
}
