package org.gongjian.query.registry.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 居民小组长、楼院门栋长 (003-06): every grid and building with who holds a post there, and those where nobody does. */
@Controller
class CaptainsPage {
    private static final int PAGE = 50;

    private final MemberService service;
    private final OfficialNames official;
    private final Directory directory;
    private final Today today;

    CaptainsPage(MemberService service, OfficialNames official, Directory directory, Today today) {
        this.service = service;
        this.official = official;
        this.directory = directory;
        this.today = today;
    }

    /**
     * Some of them, and how many there are on all pages.
     *
     * @param withoutCaptain buildings, on all pages
     * @param next where the next page begins; null on the last
     */
    public record Answer(
            LocalDate on,
            List<CaptainsByGrid.Place> items,
            int total,
            long withoutCaptain,
            @Nullable String next) {}

    @GetMapping("/registers/captains")
    @ReadsFrom({ServiceReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object list(@RequestParam(defaultValue = "") String after, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        CaptainsByGrid all =
                new CaptainsByGrid(directory.areas(scope), directory.grids(scope), service.posts(day, scope));
        CaptainsByGrid.Page page = all.page(after, PAGE);
        Answer answer = new Answer(day, page.items(), all.total(), all.vacant(), page.next());
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(answer);
        }
        return new ModelAndView("registers/captains")
                .addObject("posts", answer)
                .addObject("after", after)
                .addObject(
                        "people",
                        official.of(
                                page.items().stream()
                                        .flatMap(one -> Stream.concat(one.captains().stream(), one.leaders().stream()))
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject("places", directory.places(scope));
    }
}
