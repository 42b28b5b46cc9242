package org.gongjian.query.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.query.corpus.MatterFacts;
import org.gongjian.query.meeting.MeetingsTold;
import org.gongjian.query.platform.folding.Recorded;
import org.junit.jupiter.api.Test;

class MeetingTrialFoldTest {

    @Test
    void a_body_that_needed_no_quorum_is_not_tried() {
        List<Recorded> stream = new ArrayList<>();
        for (MeetingEvent event : MeetingsTold.adjournedBesideAReleasedBody()) {
            stream.add(new Recorded(
                    event,
                    "meeting",
                    new UUID(0, 81).toString(),
                    stream.size(),
                    stream.size() + 1L,
                    new UUID(1, stream.size()),
                    event.happened().at(),
                    MatterFacts.AREA,
                    "chenxl"));
        }
        assertThat(MeetingTrialFold.of(stream))
                .extracting(TrialRow::decided)
                .containsExactly(new DecidedInMeeting.Quorum("quorum_joint_meeting", 0, 3));
    }
}
