package org.gongjian.query.minutes;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.minutes.MinutesSheet.Seated;
import org.gongjian.motion.Nominees;
import org.gongjian.query.meeting.MeetingLabels;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.Meetings;
import org.gongjian.query.meeting.SeatLabels;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The minutes of a meeting: where they stand, every version with its two files; and the list of all that are awaited or worked on. */
@Controller
class MinutesPage {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Minutes minutes;
    private final Meetings meetings;
    private final MeetingLabels labels;
    private final OfficialNames official;
    private final Names names;
    private final KeptBytes bytes;
    private final Today today;
    private final MessageSource messages;

    MinutesPage(
            Minutes minutes,
            Meetings meetings,
            MeetingLabels labels,
            OfficialNames official,
            Names names,
            KeptBytes bytes,
            Today today,
            MessageSource messages) {
        this.minutes = minutes;
        this.meetings = meetings;
        this.labels = labels;
        this.official = official;
        this.names = names;
        this.bytes = bytes;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping("/minutes")
    @ReadsFrom({MinutesReadModel.GROUP, NamesReadModel.GROUP})
    Object list(
            @RequestParam Optional<MinutesRow.Stage> stage,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Minutes.Page page = minutes.page(stage.orElse(null), after, scope);
        return Wanted.page(request)
                ? new ModelAndView("minutes/list")
                        .addObject("minutes", page)
                        .addObject("stage", stage.orElse(null))
                        .addObject("stages", MinutesRow.Stage.values())
                        .addObject("after", after)
                        .addObject("today", today.of(scope))
                : ResponseEntity.ok(page);
    }

    @GetMapping("/meetings/{id}/minutes")
    @ReadsFrom({MinutesReadModel.GROUP, MeetingReadModel.GROUP, NamesReadModel.GROUP})
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting, Locale locale) {
        MeetingRow meeting = meetings.one(id, Scope.of(acting)).orElseThrow(MinutesPage::missing);
        Scope scope = Scope.of(acting).seatedIn(meeting.area());
        MinutesRow row = minutes.ofMeeting(meeting, scope).orElseThrow(MinutesPage::missing);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(row);
        }
        boolean works = scope.looksOverMinutes();
        ZoneId zone = names.zone(scope);
        LocalDate now = today.of(scope);
        return new ModelAndView("minutes/minutes")
                .addObject("meeting", meeting)
                .addObject("row", row)
                .addObject("shown", shown(row, meeting, scope, locale))
                .addObject("people", people(row, scope))
                .addObject("works", works)
                .addObject("late", works && Minutes.isLate(row, now, zone))
                .addObject("unpublished", isUnpublished(row, now))
                .addObject(
                        "steps",
                        MinutesSteps.offered(row, scope.role(), scope.person().value()))
                .addObject("key", UUID.randomUUID());
    }

    private static boolean isUnpublished(MinutesRow row, LocalDate today) {
        MinutesRow.Version latest = row.told() == null ? null : row.told().latest();
        return latest != null && !latest.missing().isEmpty() && today.isAfter(latest.publishBy());
    }

    private @Nullable ShownMinutes shown(MinutesRow row, MeetingRow meeting, Scope scope, Locale locale) {
        MinutesRow.Version latest = row.told() == null ? null : row.told().latest();
        return latest == null
                ? null
                : ShownMinutes.of(
                        meeting.id(),
                        latest,
                        named(labels.of(meeting, scope), meeting.told()),
                        called(latest, scope, locale));
    }

    private Nominees.Called called(MinutesRow.Version version, Scope scope, Locale locale) {
        Map<UUID, String> standing = official.ofNominees(
                version.sheet().items().stream()
                        .flatMap(item -> item.votes().stream())
                        .flatMap(vote -> vote.outcome().nominees().stream())
                        .toList(),
                scope);
        return Nominees.called(
                person -> standing.getOrDefault(person.value(), ""),
                number ->
                        Objects.toString(messages.getMessage("motion.nominee.unnamed", new Object[] {number}, locale)));
    }

    private static Function<Seated, String> named(SeatLabels labels, MeetingRow.Told told) {
        return seat -> told.seat(seat.seat().key())
                .map(one -> labels.withSubstitute(one))
                .orElse("");
    }

    private Map<UUID, String> people(MinutesRow row, Scope scope) {
        MinutesRow.Told told = row.told();
        return told == null
                ? Map.of()
                : official.of(
                        Stream.concat(
                                        told.versions().stream().map(MinutesRow.Version::by),
                                        told.story().stream()
                                                .flatMap(entry -> Stream.of(entry.by(), entry.recordedBy())))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        scope);
    }

    /** The bytes as they went out. */
    @GetMapping("/meetings/{id}/minutes/{version:[0-9]{1,3}}/{form:word|pdf}")
    @ReadsFrom({MinutesReadModel.GROUP, MeetingReadModel.GROUP})
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable int version, @PathVariable String form, Acting acting) {
        MeetingRow meeting = meetings.one(id, Scope.of(acting)).orElseThrow(MinutesPage::missing);
        Scope scope = Scope.of(acting).seatedIn(meeting.area());
        boolean word = form.equals("word");
        Attachment file = minutes.file(id, version, word, scope).orElseThrow(MinutesPage::missing);
        return bytes.open(file.file(), scope)
                .map(content -> ResponseEntity.ok()
                        .contentType(word ? WORD : MediaType.APPLICATION_PDF)
                        .header("X-Content-Type-Options", "nosniff")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .cacheControl(CacheControl.noStore())
                        .body(content))
                .orElseThrow(MinutesPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
