package org.gongjian.command.yearplan;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The three lists of the year of a community. */
@Controller
class YearPlanEndpoint implements TakenForms {
    private static final String PAGE = "/year-plans";
    private static final Pattern ENTRY = Pattern.compile("entries/[NRP][0-9]{1,5}");
    private static final Map<String, Class<? extends YearPlanCommand>> STEPS = Map.ofEntries(
            Map.entry("list-need", YearPlanCommand.ListNeed.class),
            Map.entry("list-needs", YearPlanCommand.ListNeeds.class),
            Map.entry("merge-needs", YearPlanCommand.MergeNeeds.class),
            Map.entry("list-resource", YearPlanCommand.ListResource.class),
            Map.entry("draft-project", YearPlanCommand.DraftProject.class),
            Map.entry("change-need", YearPlanCommand.ChangeNeed.class),
            Map.entry("change-resource", YearPlanCommand.ChangeResource.class),
            Map.entry("change-project", YearPlanCommand.ChangeProject.class),
            Map.entry("remove", YearPlanCommand.Remove.class),
            Map.entry("match", YearPlanCommand.Match.class),
            Map.entry("dissolve-match", YearPlanCommand.DissolveMatch.class),
            Map.entry("publish", YearPlanCommand.Publish.class),
            Map.entry("withdraw", YearPlanCommand.Withdraw.class));

    private final AdministrationForms forms;
    private final Streams streams;
    private final EntryFacts entries;

    YearPlanEndpoint(AdministrationForms forms, Streams streams, EntryFacts entries) {
        this.forms = forms;
        this.streams = streams;
        this.entries = entries;
    }

    /** Which community opens the lists of which year. */
    record Form(Id.AreaId community, int year) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> open(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        AreaPath area = forms.area("community", filled.form().community());
        YearPlanCommand command = new YearPlanCommand.Open(filled.form().year());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Streams.Stream stream = AdministrationForms.uuid(id)
                .flatMap(uuid -> streams.open(uuid.toString()))
                .filter(one -> one.type().equals(YearPlanAggregate.TYPE))
                .orElseThrow(() -> new Refused(YearPlanRefusal.NO_SUCH_YEAR_PLAN));
        Class<? extends YearPlanCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends YearPlanCommand> filled = forms.read(request, acting, type);
        YearPlanState state = stream.folded(YearPlanEvent.class, YearPlanState.UNKNOWN, YearPlanState::evolve);
        YearPlanCommand command = entries.keepingWhatIsNotSeen(filled.form(), state, acting);
        Edge edge = forms.edge(filled, stream.area(), Set.of(), EntryFacts.organisations(command));
        Edge looked = entries.lookedThrough(edge, stream.facts(YearPlanEvent.class), command);
        return toTheEntry(filled, id, forms.step(filled, id, command, looked, PAGE));
    }

    /** A form of one entry leads back to its page where it asks for that. */
    private static ResponseEntity<Map<String, Object>> toTheEntry(
            Filled<?> filled, String id, ResponseEntity<Map<String, Object>> answer) {
        String next = filled.input().next();
        URI location = answer.getHeaders().getLocation();
        return next == null
                        || location == null
                        || !filled.input().form()
                        || !ENTRY.matcher(next).matches()
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .location(URI.create(PAGE + "/" + id + "/" + next + "?" + location.getQuery()))
                        .build();
    }
}
