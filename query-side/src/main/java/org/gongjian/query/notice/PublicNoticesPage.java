package org.gongjian.query.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.notice.NoticePeriod;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.query.platform.QrCode;
import org.gongjian.query.platform.forms.Here;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.ReadLimit;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
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

/** 公示 as everybody reads it, beside the public column (004-06, 004-14): what runs, how to object, what became of objections. */
@Controller
class PublicNoticesPage {
    private static final String FOR_A_MINUTE = "max-age=60, public";
    private static final int DAYS_AFTER = 60;

    private final Notices notices;
    private final Names names;
    private final ReadLimit limit;
    private final Clock clock;

    PublicNoticesPage(Notices notices, Names names, ReadLimit limit, Clock clock) {
        this.notices = notices;
        this.names = names;
        this.limit = limit;
        this.clock = clock;
    }

    /** Those of a community. */
    record Board(UUID community, String name, @Nullable String street, LocalDate today, List<Shown> notices) {}

    /**
     * A notice.
     *
     * @param running objections are taken until {@code until}
     */
    record Shown(
            UUID id,
            String title,
            String text,
            LocalDate from,
            LocalDate until,
            boolean running,
            String howToObject,
            List<String> places,
            List<Answered> answered,
            int open) {}

    /** An objection and its answer, naming nobody. */
    record Answered(String summary, ObjectionResult result, String answer) {}

    @GetMapping("/public/{community:[0-9a-fA-F-]{36}}/notices")
    @ReadsFrom({NoticeReadModel.GROUP, NamesReadModel.GROUP})
    Object notices(
            @PathVariable UUID community, HttpServletRequest request, HttpServletResponse response, Model model) {
        limit.read(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        response.addHeader(HttpHeaders.VARY, "Accept, Cookie");
        Board board = names.community(community)
                .map(this::board)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(board);
        }
        model.asMap().remove("desk");
        String address = Here.at("/public/" + community + "/notices");
        return new ModelAndView("public/notices")
                .addObject("board", board)
                .addObject(
                        "code", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address)));
    }

    private Board board(Names.Community known) {
        LocalDate today = LocalDate.now(clock.withZone(known.zone()));
        List<Shown> shown = notices.forEveryone(today.minusDays(DAYS_AFTER), Scope.everybody(known.path())).stream()
                .flatMap(row -> Stream.ofNullable(row.told().period()).map(period -> shown(row, period)))
                .toList();
        return new Board(known.id(), known.name(), known.street(), today, shown);
    }

    private static Shown shown(NoticeRow row, NoticePeriod period) {
        NoticeRow.Told told = row.told();
        return new Shown(
                row.id(),
                told.text().title(),
                told.text().text(),
                period.from(),
                period.until(),
                row.status() == NoticeRow.Status.RUNNING,
                told.text().howToObject(),
                told.text().places(),
                told.objections().stream()
                        .flatMap(one -> Stream.ofNullable(one.answered())
                                .map(said -> new Answered(one.summary(), said.result(), said.answer())))
                        .toList(),
                row.unanswered());
    }
}
