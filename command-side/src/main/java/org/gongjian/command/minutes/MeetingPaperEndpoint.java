package org.gongjian.command.minutes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.minutes.MinutesFacts.Held;
import org.gongjian.command.minutes.paper.MeetingSheets;
import org.gongjian.command.minutes.paper.SeatNames;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.PrintedForms;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Sitting;
import org.gongjian.minutes.MinutesState;
import org.gongjian.motion.Nominees;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a meeting that are printed whenever they are asked for, and the empty form of each. Nothing is recorded. */
@Controller
class MeetingPaperEndpoint {
    private final MinutesFacts facts;
    private final EdgeFacts edges;
    private final PrintedForms forms;
    private final PaperNames names;

    MeetingPaperEndpoint(MinutesFacts facts, EdgeFacts edges, PrintedForms forms, PaperNames names) {
        this.facts = facts;
        this.edges = edges;
        this.forms = forms;
        this.names = names;
    }

    /** Notice, sign-in sheet, record, or notice of resolutions; the notices for one unit, or for all. */
    @PostMapping("/meetings/{id}/papers/{paper:meeting-notice|sign-in-sheet|meeting-record|resolution-notice}")
    ResponseEntity<byte[]> ofMeeting(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam(defaultValue = "pdf") String as,
            @RequestParam(required = false) @Nullable UUID unit,
            Acting acting) {
        MeetingPaper kind = kind(paper);
        Held held = facts.meeting(AdministrationForms.uuid(id)
                .map(Id.MeetingId::new)
                .orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES)));
        Edge edge = edge(acting, held.area());
        return forms.filled(
                kind.name(),
                PaperWords.word(kind),
                values(kind, held, edge, unit == null ? null : new Id.OrganisationId(unit)),
                as);
    }

    private Map<String, Object> values(MeetingPaper paper, Held held, Edge edge, Id.@Nullable OrganisationId unit) {
        Plan plan = held.told().meeting().sitting().plan();
        PaperWords words = new PaperWords(edge.zone());
        MeetingSheets sheets = sheets(held.area(), words, plan.startsAt());
        String today = words.day(edge.happened());
        return switch (paper) {
            case MEETING_NOTICE -> sheets.notice(held.told().meeting().sitting(), unit, today);
            case SIGN_IN_SHEET -> sheets.signIn(held.told().meeting().sitting());
            case MEETING_RECORD ->
                sheets.record(
                        plan,
                        MinutesDecider.sheet(held.told()).called(nominees()),
                        held.notes(),
                        names.inOffice(held.clerk(), plan.startsAt()),
                        attending(held));
            case RESOLUTION_NOTICE ->
                sheets.resolutions(
                        plan, MinutesDecider.sheet(held.told()).called(nominees()), unit, reserving(edge), today);
            case COUNT_SHEET, MEETING_MINUTES -> throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        };
    }

    /** Who stood is named by his name on papers that are printed and kept nowhere. */
    private Nominees.Called nominees() {
        return Nominees.called(names::person, MeetingSheets::notNamed);
    }

    private MeetingSheets sheets(AreaPath area, PaperWords words, Instant at) {
        return new MeetingSheets(names.area(area.community()), words, SeatNames.at(at, names));
    }

    /** Who attended without a seat stands in the minutes. */
    private @Nullable String attending(Held held) {
        return facts.minutes(held.id())
                .map(MinutesFacts.Kept::state)
                .filter(MinutesState.Known.class::isInstance)
                .map(state -> ((MinutesState.Known) state).file().wording().attending())
                .orElse(null);
    }

    private static MeetingSheets.Reserving reserving(Edge edge) {
        CharterVersion charter = edge.charter();
        RuleUnit unit = charter.rule(MeetingRuleKeys.RESERVED_OPINION_DAYS).unit();
        CharterRule duty = charter.rule(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES);
        return new MeetingSheets.Reserving(
                charter.whole(MeetingRuleKeys.RESERVED_OPINION_DAYS) + " " + PaperWords.word(unit),
                charter.flag(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES),
                duty.document() + (duty.line() == null ? "" : "，" + duty.line()));
    }

    /** The count sheet of a motion: with what was counted, or to be filled in. */
    @PostMapping("/motions/{id}/papers/count-sheet")
    ResponseEntity<byte[]> countSheet(
            @PathVariable String id, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        MinutesFacts.Put put = facts.motion(
                AdministrationForms.uuid(id).orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES)));
        Edge edge = edge(acting, put.area());
        Sitting sitting = facts.meeting(put.motion().ballot().put().meeting())
                .told()
                .meeting()
                .sitting();
        requireSeen(sitting, put.motion().ballot().put().item(), acting);
        Plan plan = sitting.plan();
        return forms.filled(
                MeetingPaper.COUNT_SHEET.name(),
                PaperWords.word(MeetingPaper.COUNT_SHEET),
                sheets(put.area(), new PaperWords(edge.zone()), plan.startsAt())
                        .count(plan, put.motion(), put.sheet(), nominees()),
                as);
    }

    /** What is about a sensitive matter is there for the offices named for such. */
    private static void requireSeen(Sitting sitting, int item, Acting acting) {
        if (sitting.agenda().isSensitive(item) && !acting.role().namedForSensitiveMatters()) {
            throw new Refused(MinutesRefusal.NO_SUCH_MINUTES);
        }
    }

    private Edge edge(Acting acting, AreaPath area) {
        Edge edge = edges.edge(acting, area, HappenedInput.NOTHING);
        MinutesDecider.requireReader(edge);
        return edge;
    }

    /** An empty form; each at an address of its own, beside those of matters. */
    @PostMapping({
        "/papers/meeting-notice/empty",
        "/papers/sign-in-sheet/empty",
        "/papers/count-sheet/empty",
        "/papers/meeting-record/empty",
        "/papers/resolution-notice/empty"
    })
    ResponseEntity<byte[]> empty(
            @RequestParam(defaultValue = "pdf") String as, HttpServletRequest request, Acting acting) {
        String[] address = request.getRequestURI().split("/");
        MeetingPaper kind = kind(address[address.length - 2]);
        return forms.empty(
                kind.name(), PaperWords.word(kind), community -> MeetingSheets.empty(kind, community), as, acting);
    }

    private static MeetingPaper kind(String step) {
        return List.of(MeetingPaper.values()).stream()
                .filter(paper -> paper.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new Refused(PlatformRefusal.NO_SUCH_STEP));
    }
}
