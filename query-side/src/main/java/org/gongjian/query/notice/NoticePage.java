package org.gongjian.query.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Public notices, and each with what was objected and answered. */
@Controller
class NoticePage {
    private final Notices notices;
    private final Directory directory;
    private final Today today;
    private final Persons persons;
    private final OfficialNames official;

    NoticePage(Notices notices, Directory directory, Today today, Persons persons, OfficialNames official) {
        this.notices = notices;
        this.directory = directory;
        this.today = today;
        this.persons = persons;
        this.official = official;
    }

    @GetMapping("/notices")
    @ReadsFrom({NoticeReadModel.GROUP, NamesReadModel.GROUP})
    Object list(
            @RequestParam Optional<NoticeRow.Status> status,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Notices.Page page = notices.page(status.orElse(null), after, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(page);
        }
        return new ModelAndView("notice/notices")
                .addObject("notices", page)
                .addObject("status", status.orElse(null))
                .addObject("statuses", NoticeRow.Status.values())
                .addObject("after", after)
                .addObject("places", directory.places(scope))
                .addObject("today", today.of(scope))
                .addObject("may", NoticeSteps.drafts(scope.role()));
    }

    @GetMapping("/notices/{id}")
    @ReadsFrom({NoticeReadModel.GROUP, NamesReadModel.GROUP})
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        NoticeRow notice = notices.one(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<Integer, String> words = notices.words(notice);
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("notice", notice.withoutBoxes());
            answer.put("words", words);
            return ResponseEntity.ok(answer);
        }
        return new ModelAndView("notice/notice")
                .addObject("notice", notice)
                .addObject("words", words)
                .addObject("motion", motion(notice.told().about()))
                .addObject(
                        "contacts",
                        persons.contacts(
                                notice.told().objections().stream()
                                        .map(NoticeRow.Objection::by)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                scope))
                .addObject(
                        "people",
                        official.of(
                                notice.told().objections().stream()
                                        .flatMap(one -> Stream.of(
                                                one.recordedBy(),
                                                one.answered() == null
                                                        ? null
                                                        : one.answered().by()))
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject("places", directory.places(scope))
                .addObject("today", today.of(scope))
                .addObject("steps", NoticeSteps.offered(notice, scope.role()));
    }

    private static @Nullable UUID motion(NoticeAbout about) {
        return about instanceof NoticeAbout.OfMotion of ? of.motion().value() : null;
    }
}
