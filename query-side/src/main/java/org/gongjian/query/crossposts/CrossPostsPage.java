package org.gongjian.query.crossposts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 交叉任职, on a day. */
@Controller
class CrossPostsPage {
    private final CrossPosts posts;
    private final Today today;

    CrossPostsPage(CrossPosts posts, Today today) {
        this.posts = posts;
        this.today = today;
    }

    @GetMapping("/registers/cross-posts")
    @ReadsFrom({NamesReadModel.GROUP, BodiesReadModel.GROUP, PartyOrganisationsReadModel.GROUP, PersonsReadModel.GROUP})
    Object page(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        LocalDate day = on.orElseGet(() -> today.of(scope));
        List<CrossPost> found = posts.on(day, scope, locale);
        return Wanted.page(request)
                ? new ModelAndView("registers/cross-posts")
                        .addObject("found", found)
                        .addObject("on", day)
                : ResponseEntity.ok(Map.of("on", day, "items", found));
    }
}
