package org.gongjian.query.yearplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.UUID;
import org.gongjian.query.platform.QrCode;
import org.gongjian.query.platform.forms.Here;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.ReadLimit;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The three lists of a community as everybody reads them, beside its public column; whoever is logged in sees the same. */
@Controller
class PublicListsPage {
    private static final String FOR_A_MINUTE = "max-age=60, public";

    private final PublicLists lists;
    private final ReadLimit limit;

    PublicListsPage(PublicLists lists, ReadLimit limit) {
        this.lists = lists;
        this.limit = limit;
    }

    @GetMapping("/public/{community:[0-9a-fA-F-]{36}}/lists")
    @ReadsFrom({YearPlanReadModel.GROUP, "registry_names"})
    Object lists(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.read(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        response.addHeader(HttpHeaders.VARY, "Accept, Cookie");
        PublicLists.Shown shown =
                lists.of(community, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(shown);
        }
        model.asMap().remove("desk");
        String address = Here.at("/public/" + community + "/lists");
        return new ModelAndView("public/lists")
                .addObject("lists", shown)
                .addObject(
                        "code", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address)));
    }
}
