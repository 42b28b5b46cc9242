package org.gongjian.query.motion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.meeting.MeetingLabels;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The receipt of a named vote, checked against the record. */
@Controller
class VoteReceiptPage {
    private final MotionReading reading;
    private final VoteReceipts receipts;
    private final MeetingLabels labels;
    private final OfficialNames official;

    VoteReceiptPage(MotionReading reading, VoteReceipts receipts, MeetingLabels labels, OfficialNames official) {
        this.reading = reading;
        this.receipts = receipts;
        this.labels = labels;
        this.official = official;
    }

    @GetMapping("/motions/{id}/receipt")
    @ReadsFrom({MotionReadModel.GROUP, MeetingReadModel.GROUP, NamesReadModel.GROUP})
    Object receipt(
            @PathVariable UUID id, @RequestParam Optional<String> check, HttpServletRequest request, Acting acting) {
        MotionReading.Found found = reading.found(id, Scope.of(acting), acting.person());
        Scope scope = found.scope();
        VoteReceipts.OnRecord vote = check.filter(typed -> !typed.isBlank())
                .flatMap(typed -> receipts.vote(typed, found))
                .orElse(null);
        if (!Wanted.page(request)) {
            if (vote == null) {
                throw MotionReading.missing();
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("motion", id);
            answer.put("vote", vote);
            answer.put("recorder", recorder(vote, scope));
            return ResponseEntity.ok(answer);
        }
        return new ModelAndView("motion/receipt")
                .addObject("motion", found.motion())
                .addObject("meeting", found.meeting())
                .addObject("labels", labels.of(found.meeting(), scope))
                .addObject("asked", check.orElse(""))
                .addObject("vote", vote)
                .addObject("recorder", recorder(vote, scope));
    }

    /** Who wrote it down for the seat, by name; null where nobody did or he is not named. */
    private @Nullable String recorder(VoteReceipts.@Nullable OnRecord vote, Scope scope) {
        return vote == null || vote.recordedBy() == null
                ? null
                : official.of(List.of(vote.recordedBy()), scope).get(vote.recordedBy());
    }
}
