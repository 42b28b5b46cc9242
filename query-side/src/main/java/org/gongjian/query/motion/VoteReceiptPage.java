package org.gongjian.query.motion;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.MotionEvent;
import org.gongjian.query.meeting.MeetingLabels;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.platform.folding.CheckValues;
import org.gongjian.query.platform.folding.CheckValues.Checked;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The receipt of a named vote: its check value is looked up among the stored facts of the motion, not in what was folded of them. For
 * whoever voted, whoever sits in the seat, and whoever keeps the record.
 */
@Controller
class VoteReceiptPage {
    private final MotionReading reading;
    private final CheckValues checks;
    private final MeetingLabels labels;

    VoteReceiptPage(MotionReading reading, CheckValues checks, MeetingLabels labels) {
        this.reading = reading;
        this.checks = checks;
        this.labels = labels;
    }

    /**
     * A vote as it stands in the record.
     *
     * @param genuine whether the stored fact is as this product wrote it
     * @param holds whether it is the last of its seat
     */
    record OnRecord(
            String seat,
            Choice choice,
            Instant at,
            Instant recordedAt,
            boolean recordedForAnother,
            long sequence,
            boolean genuine,
            boolean holds) {}

    @GetMapping("/motions/{id}/receipt")
    @ReadsFrom({MotionReadModel.GROUP, MeetingReadModel.GROUP, NamesReadModel.GROUP})
    Object receipt(
            @PathVariable UUID id, @RequestParam Optional<String> check, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        MotionReading.Found found = reading.found(id, scope, acting.person());
        OnRecord vote = check.filter(typed -> !typed.isBlank())
                .flatMap(typed -> vote(typed, found, acting))
                .orElse(null);
        if (!Wanted.page(request)) {
            if (vote == null) {
                throw MotionReading.missing();
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("motion", id);
            answer.put("vote", vote);
            return ResponseEntity.ok(answer);
        }
        return new ModelAndView("motion/receipt")
                .addObject("motion", found.motion())
                .addObject("meeting", found.meeting())
                .addObject("labels", labels.of(found.meeting(), scope))
                .addObject("asked", check.orElse(""))
                .addObject("vote", vote);
    }

    private Optional<OnRecord> vote(String typed, MotionReading.Found found, Acting acting) {
        List<Checked> facts = checks.of(found.motion().id().toString());
        return facts.stream()
                .filter(fact -> CheckValues.same(typed, fact.value()))
                .filter(fact -> maySee(fact, found.seat(), acting))
                .findFirst()
                .flatMap(fact -> onRecord(fact, facts));
    }

    private static boolean maySee(Checked fact, @Nullable String seat, Acting acting) {
        return MotionSteps.keeps(acting.role())
                || acting.person().equals(fact.event().fact().happened().actedBy())
                || said(fact).filter(said -> said.seat().key().equals(seat)).isPresent();
    }

    private record Said(SeatId seat, Choice choice) {}

    private static Optional<Said> said(Checked fact) {
        return switch ((MotionEvent) fact.event().fact()) {
            case MotionEvent.VoteCast e -> Optional.of(new Said(e.seat(), e.choice()));
            case MotionEvent.VoteChanged e -> Optional.of(new Said(e.seat(), e.choice()));
            case MotionEvent.Put _,
                    MotionEvent.BallotCast _,
                    MotionEvent.BallotsCounted _,
                    MotionEvent.HandsCounted _,
                    MotionEvent.PaperCounted _,
                    MotionEvent.Closed _,
                    MotionEvent.OpinionReserved _,
                    MotionEvent.VoidingAsked _,
                    MotionEvent.Voided _ -> Optional.empty();
        };
    }

    private static Optional<OnRecord> onRecord(Checked fact, List<Checked> facts) {
        return said(fact)
                .map(said -> new OnRecord(
                        said.seat().key(),
                        said.choice(),
                        fact.event().fact().happened().at(),
                        fact.event().recordedAt(),
                        fact.event().fact().happened().recordedForAnother(),
                        fact.event().sequence(),
                        fact.genuine(),
                        facts.stream()
                                .filter(later ->
                                        later.event().sequence() > fact.event().sequence())
                                .flatMap(later -> said(later).stream())
                                .noneMatch(later -> later.seat().equals(said.seat()))));
    }
}
