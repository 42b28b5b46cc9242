package org.gongjian.query.minutes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.ReadLimit;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The minutes of a community as everybody reads them (004-06), beside its public column; whoever is logged in sees the same. */
@Controller
class PublicMinutesPage {
    private static final String FOR_A_MINUTE = "max-age=60, public";

    private final Minutes minutes;
    private final ReadLimit limit;

    PublicMinutesPage(Minutes minutes, ReadLimit limit) {
        this.minutes = minutes;
        this.limit = limit;
    }

    @GetMapping("/public/{community:[0-9a-fA-F-]{36}}/minutes")
    @ReadsFrom({MinutesReadModel.GROUP, NamesReadModel.GROUP})
    Object list(@PathVariable UUID community, HttpServletRequest request, HttpServletResponse response, Model model) {
        Minutes.OnTheColumn column = column(community, null, request, response);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(column);
        }
        model.asMap().remove("desk");
        return new ModelAndView("public/minutes").addObject("column", column).addObject("one", null);
    }

    @GetMapping("/public/{community:[0-9a-fA-F-]{36}}/minutes/{meeting:[0-9a-fA-F-]{36}}")
    @ReadsFrom({MinutesReadModel.GROUP, NamesReadModel.GROUP})
    Object one(
            @PathVariable UUID community,
            @PathVariable UUID meeting,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Minutes.OnTheColumn column = column(community, meeting, request, response);
        ShownMinutes one = column.shown().stream().findFirst().orElseThrow(PublicMinutesPage::missing);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(one);
        }
        model.asMap().remove("desk");
        return new ModelAndView("public/minutes").addObject("column", column).addObject("one", one);
    }

    private Minutes.OnTheColumn column(
            UUID community, @Nullable UUID meeting, HttpServletRequest request, HttpServletResponse response) {
        limit.read(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        response.addHeader(HttpHeaders.VARY, "Accept, Cookie");
        return minutes.onTheColumn(community, meeting).orElseThrow(PublicMinutesPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
