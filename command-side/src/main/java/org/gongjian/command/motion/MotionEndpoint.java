package org.gongjian.command.motion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.requests.KeptNowhere;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Motions, and the votes of the seats. */
@Controller
class MotionEndpoint implements TakenForms {
    private static final String PAGE = "/motions";
    private static final Map<String, Class<?>> STEPS = Map.ofEntries(
            Map.entry("votes", OwnVote.class),
            Map.entry("ballot", OwnBallot.class),
            Map.entry("record-vote", SpokenVote.class),
            Map.entry("written-opinion", WrittenOpinion.class),
            Map.entry("count-hands", Hands.class),
            Map.entry("count-papers", Papers.class),
            Map.entry("close", Closing.class),
            Map.entry("reserve-opinion", Opinion.class),
            Map.entry("ask-voiding", MotionCommand.AskVoiding.class),
            Map.entry("void", MotionCommand.Void.class));

    private final AdministrationForms forms;
    private final MotionFacts facts;
    private final BallotBox box;

    MotionEndpoint(AdministrationForms forms, MotionFacts facts, BallotBox box) {
        this.forms = forms;
        this.facts = facts;
        this.box = box;
    }

    /** What sort of question is put. */
    enum Kind {
        APPROVAL,
        SELECTION,
        APPRAISAL,
        ELECTION
    }

    /**
     * What is put, to which body, at which item.
     *
     * @param body the one that decides; left out where only one sits
     * @param names what is chosen from or appraised where that is no person; one a line
     * @param persons who is: by id, so that no person's name stands in a fact
     * @param seats those that the item is for, where the charter fixes them item by item
     * @param ifAdopted what the matter comes to when it is adopted; left out, only something at its item is asked, unless it has a lead
     * @param lead who is to carry it out then; with {@code coHandlers} and {@code task}
     */
    record Form(
            Id.MeetingId meeting,
            int item,
            Id.@Nullable BodyId body,
            Kind kind,
            @Longest(500) String text,
            @Longest(value = 60, oneLine = true) List<String> names,
            List<Id.PersonId> persons,
            @Nullable Integer places,
            VotingWay way,
            List<String> seats,
            @Nullable ResolutionOutcome ifAdopted,
            Id.@Nullable OrganisationId lead,
            List<Id.OrganisationId> coHandlers,
            @Longest(500) @Nullable String task) {

        /** Whoever and whatever is chosen from or appraised. */
        List<String> nominees() {
            return Stream.concat(persons.stream().map(Nominees::of), names.stream())
                    .toList();
        }

        /** Those who are to carry it out. */
        Set<Id.OrganisationId> handlers() {
            return Stream.concat(Stream.ofNullable(lead), coHandlers.stream()).collect(Collectors.toSet());
        }
    }

    /** One's own vote. */
    record OwnVote(Choice choice) {}

    /** One's own secret ballot. */
    @KeptNowhere
    record OwnBallot(BallotPaper ballot) {}

    /** A vote that was spoken or shown. */
    record SpokenVote(@Longest(value = 50, oneLine = true) String seat, Choice choice) {}

    /** What somebody who is not there wrote. */
    record WrittenOpinion(
            @Longest(value = 50, oneLine = true) String seat, Choice choice) {}

    /** A reserved opinion. */
    record Opinion(
            @Longest(value = 50, oneLine = true) String seat,
            @Longest(500) @Nullable String opinion) {}

    /** Hands as they were counted. */
    record Hands(int yes, int no, int abstained) {}

    /** How satisfied the papers are with one. */
    record Rated(int satisfied, int basicallySatisfied, int dissatisfied, int unknown) {}

    /**
     * The count sheet.
     *
     * @param votes of a selection or an election, for each candidate in the order in which they were put
     * @param ratings of an appraisal, for each in the order in which they were put
     */
    record Papers(
            int issued,
            int returned,
            int valid,
            int spoilt,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            List<Integer> votes,
            List<Rated> ratings,
            List<Id.PersonId> scrutineers) {}

    /**
     * The end.
     *
     * @param casting what the chair decides of a tie
     */
    record Closing(@Nullable Choice casting) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> put(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        MotionFacts.Held held = facts.meeting(form.meeting());
        Sitting sitting = held.meeting().sitting();
        Id.MatterId matter = sitting.item(form.item()).map(AgendaItem::matter).orElse(null);
        Id.BodyId body = body(form, sitting.plan());
        facts.requireRegistered("persons", Nominees.persons(form.nominees()), held.area());
        MotionCommand command = new MotionCommand.Put(
                form.meeting(),
                held.meeting(),
                form.item(),
                body,
                question(form),
                form.way(),
                aim(form, facts.dealt(matter)),
                facts.open(form.meeting(), sitting),
                form.kind() == Kind.APPROVAL ? List.of() : facts.whereNamed(form.names(), held.area()));
        Set<Id.PersonId> members = MotionFacts.whoseMembershipCounts(sitting, body);
        Edge edge = facts.lookedThrough(forms.edge(filled, held.area(), members, form.handlers()), matter, command);
        return forms.create(filled, forms.newId(), command, edge, PAGE);
    }

    /** Where only one body sits it need not be named. */
    private static Id.BodyId body(Form form, Plan plan) {
        if (form.body() != null) {
            return form.body();
        }
        if (plan.rolls().size() > 1) {
            throw new FaultyInput("body", FieldError.Code.REQUIRED);
        }
        return plan.rolls().getFirst().body();
    }

    private static MotionCommand.Aim aim(Form form, MotionFacts.Dealt matter) {
        if (form.lead() == null && (!form.coHandlers().isEmpty() || form.task() != null)) {
            throw new FaultyInput("lead", FieldError.Code.REQUIRED);
        }
        return new MotionCommand.Aim(
                matter.route(),
                matter.vital(),
                form.ifAdopted() == null && form.lead() != null ? ResolutionOutcome.ADOPTED : form.ifAdopted(),
                form.lead() == null ? null : new ResolvedTask(form.lead(), form.coHandlers(), form.task()),
                form.seats());
    }

    private static Question question(Form form) {
        return switch (form.kind()) {
            case APPROVAL -> new Question.Approval(form.text());
            case APPRAISAL -> new Question.Appraisal(form.text(), form.nominees());
            case SELECTION -> new Question.Selection(form.text(), form.nominees(), places(form));
            case ELECTION -> new Question.Election(form.text(), form.nominees(), places(form));
        };
    }

    private static int places(Form form) {
        Integer places = form.places();
        if (places == null) {
            throw new FaultyInput("places", FieldError.Code.REQUIRED);
        }
        return places;
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        UUID motion = AdministrationForms.uuid(id).orElseThrow(() -> new Refused(MotionRefusal.NO_SUCH_MOTION));
        MotionFacts.Begun begun = facts.begun(motion);
        MotionEvent.Put put = begun.put();
        Class<?> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<?> filled = forms.read(request, acting, type);
        if (filled.form() instanceof Papers papers) {
            facts.requireRegistered("scrutineers", papers.scrutineers(), begun.area());
        }
        MotionCommand command = command(
                filled.form(), put.question(), facts.meeting(put.meeting()).meeting());
        Edge edge = facts.lookedThrough(
                forms.edge(command instanceof MotionCommand.CastBallot ? filled.now() : filled, begun.area()),
                put.matter(),
                command);
        if (command instanceof MotionCommand.CastBallot cast) {
            return forms.step(filled, id, cast, edge, PAGE, box.raising(motion, put.question(), cast.paper()));
        }
        if (command instanceof MotionCommand.Close close && put.way() == VotingWay.SECRET_BALLOT) {
            UnaryOperator<Asked<?>> opening = asked -> new Asked<>(
                    id,
                    new MotionCommand.Close(close.held(), close.casting(), box.open(motion, put.question())),
                    edge,
                    asked.ifMatch());
            return forms.step(filled, id, close, edge, PAGE, opening);
        }
        return forms.step(filled, id, command, edge, PAGE);
    }

    private static MotionCommand command(Object form, Question question, MeetingState.Known held) {
        return switch (form) {
            case OwnVote(Choice choice) -> new MotionCommand.Vote(choice, held);
            case OwnBallot(BallotPaper ballot) -> new MotionCommand.CastBallot(ballot, held);
            case SpokenVote(String seat, Choice choice) -> new MotionCommand.RecordVote(seat, choice, held);
            case WrittenOpinion(String seat, Choice choice) ->
                new MotionCommand.CountWrittenOpinion(seat, choice, held);
            case Hands(int yes, int no, int abstained) ->
                new MotionCommand.CountHands(new Counts.Votes(yes, no, abstained), held);
            case Papers papers -> new MotionCommand.CountPapers(sheet(papers, question), held);
            case Opinion(String seat, String opinion) -> new MotionCommand.ReserveOpinion(seat, opinion, held);
            case Closing(Choice casting) -> new MotionCommand.Close(held, casting);
            case MotionCommand asked -> asked;
            default -> throw new IllegalStateException(form.getClass().getName());
        };
    }

    private static CountSheet sheet(Papers papers, Question question) {
        return new CountSheet(
                papers.issued(),
                papers.returned(),
                papers.valid(),
                papers.spoilt(),
                counts(papers, question),
                papers.scrutineers());
    }

    private static Counts counts(Papers papers, Question question) {
        return switch (question) {
            case Question.Approval ignored ->
                new Counts.Votes(
                        given("yes", papers.yes()), given("no", papers.no()), given("abstained", papers.abstained()));
            case Question.Selection selection -> picks(selection.candidates(), papers.votes());
            case Question.Election election -> picks(election.candidates(), papers.votes());
            case Question.Appraisal appraisal -> {
                requireAll("ratings", appraisal.subjects(), papers.ratings());
                yield new Counts.Ratings(IntStream.range(0, papers.ratings().size())
                        .mapToObj(n -> {
                            Rated rated = papers.ratings().get(n);
                            return new Counts.Rating(
                                    appraisal.subjects().get(n),
                                    rated.satisfied(),
                                    rated.basicallySatisfied(),
                                    rated.dissatisfied(),
                                    rated.unknown());
                        })
                        .toList());
            }
        };
    }

    private static Counts picks(List<String> candidates, List<Integer> votes) {
        requireAll("votes", candidates, votes);
        return new Counts.Picks(IntStream.range(0, votes.size())
                .mapToObj(n -> new Counts.Pick(candidates.get(n), votes.get(n)))
                .toList());
    }

    private static void requireAll(String field, List<String> named, List<?> counted) {
        if (named.size() != counted.size()) {
            throw new FaultyInput(field, FieldError.Code.REQUIRED);
        }
    }

    private static int given(String field, @Nullable Integer count) {
        if (count == null) {
            throw new FaultyInput(field, FieldError.Code.REQUIRED);
        }
        return count;
    }
}
