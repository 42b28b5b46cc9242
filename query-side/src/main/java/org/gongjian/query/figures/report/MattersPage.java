package org.gongjian.query.figures.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Rows;
import org.gongjian.query.figures.dictionary.SmallGroups;
import org.gongjian.query.figures.quarter.Behind;
import org.gongjian.query.figures.quarter.QuarterReadModel;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The matters behind a figure: the rows that it counts, so that the list is as long as the figure is great. Behind ratings that are not
 * shown there is no list, and no list of few late ratings says how they were.
 */
@Controller
class MattersPage {
    static final int PAGE = 50;

    private final QuarterTable table;
    private final Questions questions;
    private final Directory directory;
    private final MatterHeads heads;

    MattersPage(QuarterTable table, Questions questions, Directory directory, MatterHeads heads) {
        this.table = table;
        this.questions = questions;
        this.directory = directory;
        this.heads = heads;
    }

    /**
     * One of them.
     *
     * @param head null where the reader may not open the matter: it counts, but shows nothing more
     */
    public record Item(
            @Nullable MatterHead head,
            Instant at,
            @Nullable Instant until,
            @Nullable String detail) {}

    /**
     * The answer in JSON.
     *
     * @param total null where the group is too small to be shown
     */
    public record Answer(
            String figure,
            String side,
            @Nullable Long total,
            List<Item> items,
            @Nullable String next) {

        /** Whether the group is too small to be shown. */
        @JsonIgnore
        public boolean hidden() {
            return total == null;
        }
    }

    @GetMapping("/figures/matters")
    @ReadsFrom(QuarterReadModel.GROUP)
    Object matters(
            @RequestParam String figure,
            @RequestParam(defaultValue = "of") String side,
            @RequestParam(required = false) @Nullable String after,
            Questions.Question question,
            HttpServletRequest request,
            Acting acting) {
        Figure asked = Figure.named(figure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Questions.Understood understood = questions.understood(question, Scope.of(acting));
        Rows rows = side.equals("among") && asked.among() != null ? asked.among() : asked.counted();
        Answer answer = answer(asked, side, rows, understood, after);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(answer);
        }
        Scope scope = understood.place().scope();
        return new ModelAndView("figures/matters")
                .addObject("figure", asked)
                .addObject("answer", answer)
                .addObject("labels", rows.what().labels())
                .addObject("period", understood.asked().period())
                .addObject("place", directory.places(scope).of(scope.area()))
                .addObject("address", understood.opens(asked) + (side.equals("among") ? "&side=among" : ""))
                .addObject("now", understood.place().now())
                .addObject("knownAt", understood.asked().knownAt());
    }

    private Answer answer(
            Figure figure, String side, Rows rows, Questions.Understood understood, @Nullable String after) {
        Scope scope = understood.place().scope();
        if (figure.isOfRatings()
                && table.line(EnumSet.of(figure), understood.asked(), scope)
                        .rate(figure)
                        .hidden()) {
            return new Answer(figure.key(), side, null, List.of(), null);
        }
        long total = table.count(rows, understood.asked(), scope);
        boolean telling = !rows.what().isRating() || SmallGroups.shows(total);
        List<Behind> found = table.behind(rows, understood.asked(), scope, Behind.After.read(after), PAGE + 1);
        List<Behind> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, MatterHead> called =
                heads.heads(shown.stream().map(Behind::matter).collect(Collectors.toSet()), scope);
        return new Answer(
                figure.key(),
                side,
                total,
                shown.stream()
                        .map(one -> item(one, called.get(one.matter()), telling))
                        .toList(),
                found.size() > PAGE ? shown.getLast().place().written() : null);
    }

    private static Item item(Behind one, @Nullable MatterHead head, boolean telling) {
        return new Item(head, one.at(), one.until(), telling && head != null ? one.detail() : null);
    }
}
