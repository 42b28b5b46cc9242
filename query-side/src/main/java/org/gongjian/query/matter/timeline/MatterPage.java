package org.gongjian.query.matter.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.query.matter.steps.CommitmentOfMatter;
import org.gongjian.query.matter.steps.NoticesOfMatter;
import org.gongjian.query.matter.steps.StepForms;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.forms.Knowledge;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a matter with its timeline, and both as JSON; now or at two clocks. */
@Controller
class MatterPage {
    private static final String MATTER = "/matters/{id:[0-9a-fA-F-]{36}}";

    private final Matters matters;
    private final CommitmentOfMatter commitments;
    private final NoticesOfMatter notices;
    private final Names names;
    private final ContactsKept contacts;

    MatterPage(
            Matters matters,
            CommitmentOfMatter commitments,
            NoticesOfMatter notices,
            Names names,
            ContactsKept contacts) {
        this.matters = matters;
        this.commitments = commitments;
        this.notices = notices;
        this.names = names;
        this.contacts = contacts;
    }

    /** The timeline in JSON. */
    record Story(
            List<MatterView.StoryLine> items,
            @Nullable String asOf,
            @Nullable String knownAt) {}

    @GetMapping(value = MATTER, produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({TimelineReadModel.GROUP, "registry_names", "registry_persons"})
    ResponseEntity<MatterView> json(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Acting acting,
            Locale locale) {
        MatterView matter = show(id, asOf, knownAt, acting, locale).matter();
        return ResponseEntity.ok().eTag(tag(matter)).body(matter);
    }

    @GetMapping(value = MATTER + "/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({TimelineReadModel.GROUP, "registry_names", "registry_persons"})
    ResponseEntity<Story> timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Acting acting,
            Locale locale) {
        Matters.Shown shown = show(id, asOf, knownAt, acting, locale);
        return ResponseEntity.ok().eTag(tag(shown.matter())).body(new Story(shown.story(), asOf, knownAt));
    }

    @GetMapping(value = MATTER, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({
        TimelineReadModel.GROUP,
        "commitments",
        "public_notices",
        "registry_names",
        "registry_persons",
        ChartersReadModel.GROUP
    })
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Acting acting,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Matters.Shown shown = show(id, asOf, knownAt, acting, locale);
        MatterView matter = shown.matter();
        response.setHeader("ETag", tag(matter));
        model.addAttribute("matter", matter);
        model.addAttribute("story", shown.story());
        model.addAttribute("attachments", shown.files());
        model.addAttribute("steps", StepForms.offered(matter.kind(), matter.stage(), acting.role(), shown.standing()));
        model.addAttribute(
                "commitment", commitments.of(id, Scope.of(acting), locale).orElse(null));
        model.addAttribute("kept", contacts.after(shown, Scope.of(acting)).orElse(null));
        model.addAttribute("notices", notices.ofMatter(id, Scope.of(acting)));
        model.addAttribute("asOf", Knowledge.given(asOf));
        model.addAttribute("knownAt", Knowledge.given(knownAt));
        return "matter/page";
    }

    private Matters.Shown show(UUID id, @Nullable String asOf, @Nullable String knownAt, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        ZoneId zone = names.zone(scope);
        return matters.show(id, scope, Clocks.of(asOf, knownAt, zone), locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String tag(MatterView matter) {
        return "\"" + matter.version() + "\"";
    }
}
