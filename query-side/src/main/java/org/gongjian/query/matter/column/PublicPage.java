package org.gongjian.query.matter.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.query.platform.QrCode;
import org.gongjian.query.platform.forms.Here;
import org.gongjian.query.platform.sight.ReadLimit;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * 公开栏: the columns of all communities, one column, one entry, and the feed of a column. For everybody, without a log-in and without
 * a session; whoever is logged in sees the same page as everybody.
 */
@Controller
class PublicPage {
    private static final String COLUMN = "/public/{community:[0-9a-fA-F-]{36}}";
    private static final String ENTRY = COLUMN + "/{entry:[0-9a-fA-F-]{36}}";
    private static final String FOR_A_MINUTE = "max-age=60, public";

    private final Column column;
    private final ReadLimit limit;
    private final MessageSource messages;
    private final Clock clock;

    PublicPage(Column column, ReadLimit limit, MessageSource messages, Clock clock) {
        this.column = column;
        this.limit = limit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(value = "/public", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    String communities(HttpServletRequest request, HttpServletResponse response, Model model) {
        forEverybody(request, response, model);
        model.addAttribute("boards", column.boards());
        return "public/communities";
    }

    @GetMapping(value = "/public", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    @ResponseBody
    List<Column.Board> communities(HttpServletRequest request, HttpServletResponse response) {
        forEverybody(request, response);
        return column.boards();
    }

    @GetMapping(value = COLUMN, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    String list(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        forEverybody(request, response, model);
        Column.Page page = found(() -> page(community, category, year, after));
        model.addAttribute("column", page);
        model.addAttribute("category", category);
        model.addAttribute("year", year);
        model.addAttribute("after", after);
        model.addAttribute("today", clock.instant());
        model.addAttribute("code", code(Here.at("/public/" + community)));
        return "public/column";
    }

    @GetMapping(value = COLUMN, produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    @ResponseBody
    Column.Page list(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        forEverybody(request, response);
        return found(() -> page(community, category, year, after));
    }

    @GetMapping(value = ENTRY, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    String entry(
            @PathVariable UUID community,
            @PathVariable UUID entry,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        forEverybody(request, response, model);
        Column.Found found = standing(community, entry);
        model.addAttribute("board", found.board());
        model.addAttribute("entry", found.entry());
        model.addAttribute("code", code(Here.at("/public/" + community + "/" + entry)));
        return "public/entry";
    }

    @GetMapping(value = ENTRY, produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    @ResponseBody
    Column.Entry entry(
            @PathVariable UUID community,
            @PathVariable UUID entry,
            HttpServletRequest request,
            HttpServletResponse response) {
        forEverybody(request, response);
        return Objects.requireNonNull(standing(community, entry).entry());
    }

    /** For a 公众号 or a reader of feeds; asked again it says that nothing changed. */
    @GetMapping(COLUMN + "/feed.atom")
    @ReadsFrom({ColumnReadModel.GROUP, "registry_names"})
    @Nullable
    ResponseEntity<String> feed(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        forEverybody(request, response);
        Column.Changes changes = found(() -> column.changes(community, after));
        Instant changed = changes.changedAt();
        String tag = "\"" + (changed == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, changed)) + "\"";
        if (new ServletWebRequest(request, response)
                .checkNotModified(tag, changed == null ? -1 : changed.toEpochMilli())) {
            return null;
        }
        String address = Here.at("/public/" + community);
        String self = address + "/feed.atom";
        AtomFeed.Head head = new AtomFeed.Head(
                say("public.of", changes.board().name()),
                say("public.feed.subtitle"),
                address,
                after.isEmpty() ? self : self + "?after=" + after,
                changes.next() == null ? null : self + "?after=" + changes.next());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(AtomFeed.of(changes, head, this::stands));
    }

    private Optional<Column.Page> page(UUID community, String category, @Nullable Integer year, String after) {
        Integer chosen = year == null || year < 1900 || year > 9000 ? null : year;
        return column.page(community, category.isEmpty() ? null : category, chosen, after);
    }

    private Column.Found standing(UUID community, UUID entry) {
        Column.Found found = column.entry(community, entry);
        if (found.entry() == null) {
            throw new ResponseStatusException(found.takenDown() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        }
        return found;
    }

    private static <T> T found(Supplier<Optional<T>> asked) {
        return asked.get().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String stands(Column.Entry entry) {
        String key = entry.closedReason() == null
                ? "public.stage." + entry.stage()
                : "public.closed." + entry.closedReason();
        return entry.result() == null ? say(key) : say(key) + "（" + say("public.result." + entry.result()) + "）";
    }

    private String say(String key, Object... arguments) {
        return Objects.toString(messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE));
    }

    /** The page of somebody logged in is kept by nobody: it is the same page. */
    private void forEverybody(HttpServletRequest request, HttpServletResponse response, Model model) {
        forEverybody(request, response);
        model.asMap().remove("desk");
    }

    private void forEverybody(HttpServletRequest request, HttpServletResponse response) {
        limit.read(request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        response.addHeader(HttpHeaders.VARY, "Accept, Cookie");
    }

    private static String code(String address) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address));
    }
}
