package org.gongjian.command.platform.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.binding.Binding;
import org.gongjian.command.platform.binding.Conceal;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.requests.KeptNowhere;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the endpoints of the administration have in common: read a form, find the area, send, answer. */
public final class AdministrationForms {
    private final Inputs inputs;
    private final Commands commands;
    private final EdgeFacts edges;
    private final AreaFacts areas;
    private final Streams streams;

    public AdministrationForms(Inputs inputs, Commands commands, EdgeFacts edges, AreaFacts areas, Streams streams) {
        this.inputs = inputs;
        this.commands = commands;
        this.edges = edges;
        this.areas = areas;
        this.streams = streams;
    }

    /** A form as it was filled in. */
    public record Filled<T>(T form, HappenedInput happened, Input input, Acting acting) {
        /** For what is not dated back: it happens when it is sent, whoever is said to have acted. */
        public Filled<T> now() {
            HappenedInput sent = new HappenedInput(
                    null, null, happened.actedBy(), happened.forOrganisation(), happened.via(), happened.evidence());
            return new Filled<>(form, sent, input, acting);
        }
    }

    /** Reads a form; every faulty field is named. Nothing in it is said of anybody. */
    public <T> Filled<T> read(HttpServletRequest request, Acting acting, Class<T> type) {
        return read(request, acting, acting.scope(), type);
    }

    /** The same for what belongs to an area: days are those of its zone, wherever the office lies that says them. */
    public <T> Filled<T> read(HttpServletRequest request, Acting acting, AreaPath area, Class<T> type) {
        return read(request, acting, area, type, (field, text) -> {
            throw new IllegalStateException("no box is made of " + field + " here");
        });
    }

    /** Reads a form in which something is said of a person, which goes into boxes of that person. */
    public <T> Filled<T> read(HttpServletRequest request, Acting acting, Class<T> type, Conceal conceal) {
        return read(request, acting, acting.scope(), type, conceal);
    }

    private <T> Filled<T> read(
            HttpServletRequest request, Acting acting, AreaPath area, Class<T> type, Conceal conceal) {
        Input input = inputs.read(request, acting, type.isAnnotationPresent(KeptNowhere.class));
        Binding binding = new Binding(() -> edges.zone(area), conceal, file -> null, !input.form());
        T form = binding.readPart(input.tree(), type);
        HappenedInput happened = input.happened() == null
                ? HappenedInput.NOTHING
                : binding.readPart(input.happened(), HappenedInput.class);
        binding.requireFaultless();
        return new Filled<>(Objects.requireNonNull(form), Objects.requireNonNull(happened), input, acting);
    }

    /** The path of an area that a form names. */
    public AreaPath area(String field, Id.AreaId named) {
        AreaPath path = areas.path(named);
        if (path == null) {
            throw new FaultyInput(field, FieldError.Code.NOT_FOUND);
        }
        return path;
    }

    /** Where the facts of an aggregate belong; empty when there is none of this type. */
    public Optional<AreaPath> areaOf(String type, String id) {
        return uuid(id).flatMap(uuid -> streams.open(uuid.toString()))
                .filter(stream -> stream.type().equals(type))
                .map(Streams.Stream::area);
    }

    /** A UUID in an address. */
    public static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new id. */
    public UUID newId() {
        return edges.newId();
    }

    /** The edge of what was filled in. */
    public Edge edge(Filled<?> filled, AreaPath area) {
        return edges.edge(filled.acting(), area, filled.happened());
    }

    /** The edge with what is known of these, and of the congress, at the business time. */
    public Edge edge(Filled<?> filled, AreaPath area, Set<Id.PersonId> persons, Set<Id.OrganisationId> organisations) {
        return edge(filled, area, persons, organisations, Set.of());
    }

    /** The same with organisations of the party. */
    public Edge edge(
            Filled<?> filled,
            AreaPath area,
            Set<Id.PersonId> persons,
            Set<Id.OrganisationId> organisations,
            Set<Id.PartyOrganisationId> parties) {
        Instant at = edges.happened(filled.acting(), area, filled.happened()).at();
        return edges.edge(
                filled.acting(), area, filled.happened(), new EdgeFacts.Named(persons, organisations, at, parties));
    }

    /** Sends what creates an aggregate: 201, or back to the list, or to the page of the item where the form asks for it. */
    public ResponseEntity<Map<String, Object>> create(
            Filled<?> filled, Object id, Object command, Edge edge, String page) {
        Answer answer = commands.send(filled.input().key(), List.of(new Asked<>(id.toString(), command, edge)));
        return answered(filled, answer, page, HttpStatus.CREATED);
    }

    /** Sends a step of an aggregate: 200, or back to the page. */
    public ResponseEntity<Map<String, Object>> step(
            Filled<?> filled, String id, Object command, Edge edge, String page) {
        Answer answer = commands.send(
                filled.input().key(),
                List.of(new Asked<>(id, command, edge, filled.input().ifMatch())));
        return answered(filled, answer, page, HttpStatus.OK);
    }

    /** The same with something written beside, in the same transaction and not again for a duplicate. */
    public ResponseEntity<Map<String, Object>> step(
            Filled<?> filled, String id, Object command, Edge edge, String page, Runnable beside) {
        Answer answer = commands.send(
                filled.input().key(),
                id,
                List.of(new Asked<>(id, command, edge, filled.input().ifMatch())),
                beside);
        return answered(filled, answer, page, HttpStatus.OK);
    }

    /** The same for a command of which a part only comes to be in its transaction. */
    public ResponseEntity<Map<String, Object>> step(
            Filled<?> filled, String id, Object draft, Edge edge, String page, UnaryOperator<Asked<?>> completing) {
        Answer answer = commands.send(
                filled.input().key(),
                new Asked<>(id, draft, edge, filled.input().ifMatch()),
                completing);
        return answered(filled, answer, page, HttpStatus.OK);
    }

    /** The same with something asked before in the same transaction, such as somebody registered who is new. */
    public ResponseEntity<Map<String, Object>> step(
            Filled<?> filled, String id, List<Asked<?>> before, Object command, Edge edge, String page) {
        List<Asked<?>> asked = new ArrayList<>(before);
        asked.add(new Asked<>(id, command, edge, filled.input().ifMatch()));
        return answered(filled, commands.send(filled.input().key(), id, asked), page, HttpStatus.OK);
    }

    private static ResponseEntity<Map<String, Object>> answered(
            Filled<?> filled, Answer answer, String page, HttpStatus status) {
        if (filled.input().form()) {
            String back = "item".equals(filled.input().next()) ? page + "/" + answer.id() : page;
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(back + "?position=" + answer.position()))
                    .build();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", answer.id());
        body.put("sequence", answer.sequence());
        body.put("position", answer.position());
        body.put("events", answer.events());
        return ResponseEntity.status(status)
                .location(URI.create(page + "/" + answer.id()))
                .eTag("\"" + answer.sequence() + "\"")
                .body(body);
    }
}
