package org.gongjian.command.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.PrintedForms;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.notice.NoticePaper;
import org.gongjian.notice.NoticePeriod;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeText;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A notice on paper, for the board. Nothing is recorded: it stands in clear already, and only what was posted is printed. */
@Controller
class NoticePaperEndpoint {
    private final Streams streams;
    private final EdgeFacts edges;
    private final PrintedForms forms;
    private final PaperNames names;
    private final NoticeFacts facts;

    NoticePaperEndpoint(Streams streams, EdgeFacts edges, PrintedForms forms, PaperNames names, NoticeFacts facts) {
        this.streams = streams;
        this.edges = edges;
        this.forms = forms;
        this.names = names;
        this.facts = facts;
    }

    @PostMapping("/notices/{id}/paper")
    ResponseEntity<byte[]> paper(
            @PathVariable String id, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        Streams.Stream stream = AdministrationForms.uuid(id)
                .flatMap(uuid -> streams.open(uuid.toString()))
                .filter(one -> one.type().equals(NoticeAggregate.TYPE))
                .filter(one -> Reach.covers(acting.scope(), one.area()))
                .orElseThrow(() -> new Refused(NoticeRefusal.NO_SUCH_NOTICE));
        NoticeState state = NoticeFacts.folded(stream);
        if (!facts.opens(state, acting)) {
            throw new Refused(NoticeRefusal.NO_SUCH_NOTICE);
        }
        NoticePeriod period = period(state).orElseThrow(() -> new Refused(NoticeRefusal.NOTICE_IS_NOT_POSTED_YET));
        NoticeText text = ((NoticeState.Known) state).sheet().text();
        String area = Optional.ofNullable(stream.area().community())
                .or(() -> Optional.ofNullable(stream.area().street()))
                .map(names::area)
                .orElseGet(() -> names.area(stream.area().district()));
        return forms.filled(
                NoticePaper.NAME,
                text.title(),
                sheet(text, period, area, new PaperWords(edges.zone(stream.area()))),
                as);
    }

    private static Optional<NoticePeriod> period(NoticeState state) {
        return switch (state) {
            case NoticeState.Running it -> Optional.of(it.posting().period());
            case NoticeState.Over it -> Optional.of(it.posting().period());
            case NoticeState.Withdrawn it -> Optional.of(it.posting().period());
            case NoticeState.NotYetKnown ignored -> Optional.empty();
            case NoticeState.Draft ignored -> Optional.empty();
            case NoticeState.Anomaly ignored -> Optional.empty();
        };
    }

    /** The values by placeholder. */
    static Map<String, Object> sheet(NoticeText text, NoticePeriod period, String area, PaperWords words) {
        Map<String, Object> values = new HashMap<>();
        values.put("社区", area);
        values.put("标题", text.title());
        List<Map<String, String>> paragraphs = new ArrayList<>();
        text.text().lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs.add(Map.of("段落", line.strip())));
        values.put("正文", paragraphs);
        values.put("公示期", days(period.from(), period.until(), period.workingDays(), words));
        values.put("怎样提异议", sentence(text.howToObject()));
        values.put("张贴处", text.places().isEmpty() ? "社区公示网页" : String.join("、", text.places()));
        values.put("落款日期", words.day(period.from()));
        return values;
    }

    private static String days(LocalDate from, LocalDate until, int workingDays, PaperWords words) {
        return words.day(from) + "至" + words.day(until) + "，共 " + workingDays + " 个工作日";
    }

    private static String sentence(String text) {
        return text.endsWith("。") ? text : text + "。";
    }
}
