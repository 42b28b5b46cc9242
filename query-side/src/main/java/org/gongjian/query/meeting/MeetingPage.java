package org.gongjian.query.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.query.meeting.urgent.UrgentReports;
import org.gongjian.query.meeting.urgent.UrgentReportsReadModel;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Meetings, and the room of each: who is notified, who is there, what stands on the agenda, what was said. */
@Controller
class MeetingPage {
    private final Meetings meetings;
    private final MeetingLabels labels;
    private final Names names;
    private final Directory directory;
    private final Today today;
    private final MotionsOfMeeting motions;
    private final ObjectProvider<PapersOfMeeting> papers;
    private final KeptBytes bytes;
    private final UrgentReports urgent;
    private final Tickets tickets;
    private final Charters charters;

    MeetingPage(
            Meetings meetings,
            MeetingLabels labels,
            Names names,
            Directory directory,
            Today today,
            MotionsOfMeeting motions,
            ObjectProvider<PapersOfMeeting> papers,
            KeptBytes bytes,
            UrgentReports urgent,
            Tickets tickets,
            Charters charters) {
        this.meetings = meetings;
        this.labels = labels;
        this.names = names;
        this.directory = directory;
        this.today = today;
        this.motions = motions;
        this.papers = papers;
        this.bytes = bytes;
        this.urgent = urgent;
        this.tickets = tickets;
        this.charters = charters;
    }

    @GetMapping("/meetings")
    @ReadsFrom({MeetingReadModel.GROUP, UrgentReportsReadModel.GROUP, NamesReadModel.GROUP})
    Object list(
            @RequestParam Optional<MeetingStage> stage,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Meetings.Page page = meetings.page(stage.orElse(null), after, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(page);
        }
        return new ModelAndView("meeting/meetings")
                .addObject("meetings", page)
                .addObject("urgent", MeetingSteps.keeps(scope.role()) ? urgent.waiting(scope) : List.of())
                .addObject("stage", stage.orElse(null))
                .addObject("stages", MeetingStage.values())
                .addObject("after", after)
                .addObject("places", directory.places(scope))
                .addObject("today", today.of(scope))
                .addObject("rhythm", scope.readsOwnWords())
                .addObject("may", MeetingSteps.convenes(scope.role()));
    }

    @GetMapping("/meetings/{id}")
    @ReadsFrom({MeetingReadModel.GROUP, "motions", "minutes", NamesReadModel.GROUP, ChartersReadModel.GROUP})
    Object one(
            @PathVariable UUID id, @RequestParam Optional<String> ticket, HttpServletRequest request, Acting acting) {
        MeetingRow found = found(id, Scope.of(acting));
        Scope scope = Scope.of(acting).seatedIn(found.area());
        List<MotionsOfMeeting.Line> put = motions.openedWith(found, scope);
        MeetingRow meeting = found.withCarriedOutBy(put);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(meeting);
        }
        ZoneId zone = names.zone(scope);
        return new ModelAndView("meeting/meeting")
                .addObject("meeting", meeting)
                .addObject("labels", labels.of(meeting, scope))
                .addObject("places", directory.places(scope))
                .addObject("verdict", verdict(meeting.told(), zone).name())
                .addObject("acknowledges", acknowledges(meeting, acting))
                .addObject("key", UUID.randomUUID())
                .addObject(
                        "form",
                        ticket.flatMap(tickets::take)
                                .map(FilledForm::refused)
                                .orElseGet(() -> FilledForm.proposing(Map.of())))
                .addObject("motions", put)
                .addObject(
                        "papers",
                        papers.orderedStream()
                                .flatMap(source -> source.of(List.of(id), scope).getOrDefault(id, List.of()).stream())
                                .toList())
                .addObject("scans", scope.looksOverMinutes())
                .addObject("prints", MeetingSteps.prints(meeting.stage(), scope.role()))
                .addObject("puts", meeting.stage() == MeetingStage.IN_SESSION && MeetingSteps.keeps(scope.role()))
                .addObject("steps", MeetingSteps.offered(meeting, scope.role(), waives(meeting, scope)));
    }

    /** Whom the charter lets waive the period of notice; not asked for those who waive nothing. */
    private Authority waives(MeetingRow meeting, Scope scope) {
        return MeetingSteps.convenes(scope.role())
                ? Authority.namedBy(
                                MeetingRuleKeys.NOTICE_WAIVED_BY,
                                charters.on(today.of(scope), scope).apply(meeting.area()))
                        .orElse(Authority.SECRETARY)
                : Authority.SECRETARY;
    }

    /** Whether the reader has a seat whose notice he has not acknowledged. */
    private static boolean acknowledges(MeetingRow meeting, Acting acting) {
        return meeting.stage() == MeetingStage.CALLED
                && Meetings.mayAcknowledge(acting)
                && !meeting.told()
                        .unacknowledgedBy(acting.person(), acting.organisation())
                        .isEmpty();
    }

    @GetMapping("/meetings/{id}/calendar.ics")
    @ReadsFrom(MeetingReadModel.GROUP)
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Acting acting) {
        MeetingRow meeting = found(id, Scope.of(acting));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting.ics\"")
                .body(CalendarEntry.of(List.of(meeting), acting.person()).getBytes(StandardCharsets.UTF_8));
    }

    /** The scan of the signed record, for who keeps it or looks over it. */
    @GetMapping("/meetings/{id}/record")
    @ReadsFrom(MeetingReadModel.GROUP)
    ResponseEntity<byte[]> record(@PathVariable UUID id, Acting acting) {
        MeetingRow found = found(id, Scope.of(acting));
        Scope scope = Scope.of(acting).seatedIn(found.area());
        return Optional.ofNullable(found.told().papers().signed())
                .filter(signed -> scope.looksOverMinutes())
                .map(MeetingRow.Signed::scan)
                .flatMap(scan -> bytes.open(scan.file(), scope)
                        .map(content -> ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(scan.type()))
                                .header("X-Content-Type-Options", "nosniff")
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename(scan.name(), StandardCharsets.UTF_8)
                                                .build()
                                                .toString())
                                .cacheControl(CacheControl.noStore())
                                .body(content)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private MeetingRow found(UUID id, Scope scope) {
        return meetings.one(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** How the notice stands; working days are counted when the meeting is opened. */
    enum Verdict {
        /** somebody is not notified yet */
        INCOMPLETE,
        /** all were, in time */
        IN_TIME,
        /** all were, and the last one too late */
        TOO_SHORT,
        /** all were; whether in time is counted in working days */
        SERVED
    }

    static Verdict verdict(MeetingRow.Told told, ZoneId zone) {
        Instant servedAt = told.servedAt();
        if (servedAt == null) {
            return Verdict.INCOMPLETE;
        }
        if (told.plan().notice().workingDays()) {
            return Verdict.SERVED;
        }
        LocalDate earliest = LocalDate.ofInstant(servedAt, zone)
                .plusDays(told.plan().notice().days());
        return earliest.isAfter(told.plan().heldOn()) ? Verdict.TOO_SHORT : Verdict.IN_TIME;
    }
}
