package org.gongjian.query.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.Purpose;
import org.gongjian.motion.MotionEvent;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeText;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.agreement.AgreementsReadModel;
import org.gongjian.query.figures.headline.HeadlineReadModel;
import org.gongjian.query.handover.HandOversReadModel;
import org.gongjian.query.matter.awaiting.AwaitingReadModel;
import org.gongjian.query.matter.column.ColumnReadModel;
import org.gongjian.query.matter.commitment.CommitmentsReadModel;
import org.gongjian.query.matter.papers.PapersReadModel;
import org.gongjian.query.matter.register.RegisterReadModel;
import org.gongjian.query.matter.timeline.TimelineReadModel;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.meeting.urgent.UrgentReportsReadModel;
import org.gongjian.query.minutes.MinutesReadModel;
import org.gongjian.query.motion.MotionReadModel;
import org.gongjian.query.notice.NoticeReadModel;
import org.gongjian.query.platform.GenerationsCompared;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.calendars.CalendarsReadModel;
import org.gongjian.query.registry.census.CensusReadModel;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.members.MembersReadModel;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.query.registry.reports.UnitReportsReadModel;
import org.gongjian.query.registry.service.ServiceReadModel;
import org.gongjian.query.registry.sessions.SessionsReadModel;
import org.gongjian.query.search.SearchReadModel;
import org.gongjian.query.trial.TrialReadModel;
import org.gongjian.query.trial.VotedOn;
import org.gongjian.query.visit.VisitReadModel;
import org.gongjian.query.yearplan.YearPlanReadModel;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Same events in, same rows out: live, delivered twice, and filled in bulk. */
class EveryReadModelTest {
    private final GivenFacts given = GoldenCorpus.given();

    @AfterEach
    void close() {
        given.close();
    }

    private static final KeyFile KEYS = KeyFile.random();

    static List<ReadModel> all(GivenFacts given) {
        Streams streams = new Streams(given.jdbc(), given.serializer());
        Opener opener = new Opener(new Concealer(given.view(), KEYS), KEYS);
        return List.of(
                new RegisterReadModel(given.jdbc(), streams, opener, given.rows()),
                new TimelineReadModel(given.jdbc(), streams, given.rows()),
                new AwaitingReadModel(given.jdbc(), streams),
                new PapersReadModel(given.jdbc(), streams),
                new CommitmentsReadModel(given.jdbc(), streams),
                new HandOversReadModel(given.jdbc(), streams),
                new AgreementsReadModel(),
                new ColumnReadModel(given.jdbc(), streams),
                new SearchReadModel(given.jdbc(), streams, opener, given.rows()),
                new NamesReadModel(),
                new PersonsReadModel(given.jdbc(), opener, given.rows()),
                new MembersReadModel(),
                new SessionsReadModel(),
                new PartyOrganisationsReadModel(),
                new BodiesReadModel(),
                new ChartersReadModel(),
                new CalendarsReadModel(),
                new YearPlanReadModel(given.jdbc(), streams),
                new VisitReadModel(given.jdbc(), streams),
                new UnitReportsReadModel(),
                new ServiceReadModel(),
                new HeadlineReadModel(given.jdbc(), streams),
                new CensusReadModel(),
                new MeetingReadModel(given.jdbc(), streams),
                new MotionReadModel(given.jdbc(), streams),
                new NoticeReadModel(given.jdbc(), streams),
                new MinutesReadModel(given.jdbc(), streams),
                new UrgentReportsReadModel(given.jdbc(), streams),
                new TrialReadModel(given.jdbc(), streams, given.rows()));
    }

    private ReadModel model(String group) {
        return all(given).stream()
                .filter(model -> model.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_corpus_contains_every_stored_name() {
        assertThat(given.jdbc()
                        .sql("SELECT DISTINCT payloadtype FROM store.event")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Gongjian.catalogue().entries().stream()
                        .map(entry -> entry.name())
                        .toList());
    }

    /** As many at a time as the pool of a test lets fold beside each other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "matter_register matter_timeline matter_awaiting matter_papers",
                "office_hand_overs public_column search registry_names",
                "registry_persons member_roll congress_sessions party_organisations",
                "bodies charter_versions working_calendars",
                "year_plans visits agreements commitments",
                "unit_reports member_service headline_counts census_rounds",
                "meetings motions public_notices minutes",
                "urgent_reports",
                "decided_by_rule"
            })
    void delivered_twice_or_rebuilt_it_is_the_same(String groups) {
        ReadModel[] models = models(groups);
        somebodyWhoCanBeFound();
        somethingThatAMemberPromised();
        if (groups.equals(UrgentReportsReadModel.GROUP)) {
            somethingThatAMeetingReported();
        }
        if (groups.contains(NoticeReadModel.GROUP)) {
            somethingShownOfAMotion();
        }
        if (groups.equals(TrialReadModel.GROUP)) {
            somethingVotedOn();
        }
        ReadModels running = given.followingFromTheBeginning(models);
        given.folded();
        GenerationsCompared.assertSound(running);
        Map<String, Map<String, List<String>>> live = rows(models);
        live.forEach((group, tables) -> assertThat(tables)
                .as(group)
                .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty()));
        for (ReadModel model : models) {
            assertThat(GenerationsCompared.untried(given, model)).isEmpty();
        }

        GenerationsCompared.redeliver(given, running, models);
        assertThat(rows(models)).as("delivered twice").isEqualTo(live);

        for (ReadModel model : models) {
            given.running().rebuild(model.group());
        }
        assertThat(rows(models)).as("rebuilt").isEqualTo(live);
    }

    private ReadModel[] models(String groups) {
        return Arrays.stream(groups.split(" ")).map(this::model).toArray(ReadModel[]::new);
    }

    private Map<String, Map<String, List<String>>> rows(ReadModel... models) {
        Map<String, Map<String, List<String>>> rows = new TreeMap<>();
        for (ReadModel model : models) {
            rows.put(model.group(), GenerationsCompared.rows(given, model));
        }
        return rows;
    }

    @Test
    void every_read_model_of_the_list_is_tried() throws NoSuchMethodException {
        ValueSource tried = EveryReadModelTest.class
                .getDeclaredMethod("delivered_twice_or_rebuilt_it_is_the_same", String.class)
                .getAnnotation(ValueSource.class);
        assertThat(Arrays.stream(tried.strings()).flatMap(groups -> Arrays.stream(groups.split(" "))))
                .containsExactlyInAnyOrderElementsOf(
                        all(given).stream().map(ReadModel::group).toList());
    }

    /** The golden files know meetings of one matter and consultations on others. */
    private void somethingThatAMeetingReported() {
        String when = "2026-04-14T09:10";
        UUID matter = new UUID(0x7000, 52);
        UUID meeting = new UUID(0x7000, 53);
        given.fact(
                "matter",
                matter,
                GoldenCorpus.AREA,
                MatterFacts.at(when),
                new MatterEvent.ConsultedUrgently(MatterFacts.byClerk(when), "当面会商", List.of("居委会", "物业"), "当日抽排"));
        for (MeetingEvent fact : List.of(
                new MeetingEvent.ItemPlaced(
                        MatterFacts.byClerk(when),
                        new AgendaItem(1, "通报抽排", Purpose.INFORM, new Id.MatterId(matter), false, List.of(), false)),
                new MeetingEvent.Closed(MatterFacts.byClerk(when)))) {
            given.fact("meeting", meeting, GoldenCorpus.AREA, MatterFacts.at(when), fact);
        }
    }

    /** The golden files know notices of matters. */
    private void somethingShownOfAMotion() {
        String when = "2026-04-28T21:30";
        given.fact(
                "notice",
                new UUID(0x7000, 54),
                GoldenCorpus.AREA,
                MatterFacts.at(when),
                new NoticeEvent.Drafted(
                        MatterFacts.byClerk(when),
                        new NoticeAbout.OfMotion(new Id.MotionId(new UUID(0x7000, 55)), null),
                        new NoticeText("票决结果公示", "赞成 3 票，通过。", "到社区提出", List.of("公开栏"), true)));
    }

    /** The golden files know no rule of a body by which a motion is decided. */
    private void somethingVotedOn() {
        for (MotionEvent fact : VotedOn.cesspit(new Id.MatterId(new UUID(0x7000, 51)))) {
            given.fact(
                    "motion",
                    new UUID(0x7000, 56),
                    GoldenCorpus.AREA,
                    fact.happened().at(),
                    fact);
        }
    }

    /** The golden files know promises of units. */
    private void somethingThatAMemberPromised() {
        String when = "2026-04-13T09:10";
        given.fact(
                "matter",
                new UUID(0x7000, 51),
                GoldenCorpus.AREA,
                MatterFacts.at(when),
                new CommitmentEvent.Promised(
                        MatterFacts.byClerk(when),
                        "LY20260413-09",
                        new Promisor.Member(new Id.PersonId(new UUID(0x7000, 50))),
                        new PromiseBasis.OwnOffer(),
                        new PromisedItem("1", "义务理发", null, List.of(), null),
                        new InForce(LocalDate.parse("2026-04-13"), MatterFacts.at("2026-04-13T00:00")),
                        MatterFacts.RULES));
    }

    /** Hashes are made from boxes that open; those of the golden files do not. */
    private void somebodyWhoCanBeFound() {
        Id.PersonId person = new Id.PersonId(new UUID(0x7000, 50));
        Concealer conceals = new Concealer(given.append(), KEYS);
        ContactData contact = new ContactData(
                conceals.conceal(person, "name", "王秀珍"),
                conceals.conceal(person, "phone", "13800138000"),
                conceals.conceal(person, "address", "3号楼"),
                null);
        given.fact(
                "person",
                person.value(),
                GoldenCorpus.AREA,
                MatterFacts.at("2026-04-13T09:10"),
                new PersonEvent.Registered(
                        MatterFacts.byClerk("2026-04-13T09:10"), GoldenCorpus.AREA, contact, LookupKeys.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matter_register matter_timeline matter_awaiting matter_papers",
                "office_hand_overs public_column search registry_persons",
                "registry_names member_roll congress_sessions party_organisations bodies",
                "year_plans visits agreements commitments",
                "unit_reports member_service headline_counts census_rounds",
                "meetings motions public_notices minutes",
                "urgent_reports",
                "decided_by_rule"
            })
    void a_planted_defect_is_seen(String groups) {
        ReadModel[] models = Arrays.stream(models(groups)).map(PassesOver::new).toArray(ReadModel[]::new);
        ReadModels running = given.followingFromTheBeginning(models);
        given.folded();
        Map<String, Map<String, List<String>>> live = rows(models);
        for (ReadModel model : models) {
            running.rebuild(model.group());
            assertThat(GenerationsCompared.rows(given, model)).as(model.group()).isNotEqualTo(live.get(model.group()));
        }
    }

    /** A read model whose rebuild passes over the last event of longer streams, and of names every second one. */
    private record PassesOver(ReadModel sound) implements ReadModel {
        @Override
        public String group() {
            return sound.group();
        }

        @Override
        public List<String> tables() {
            return sound.tables();
        }

        @Override
        public Projection projection(JdbcClient view, Generation generation) {
            Projection folds = sound.projection(view, generation);
            return generation.number() == 1
                    ? folds
                    : new Projection() {
                        @Override
                        public String group() {
                            return folds.group();
                        }

                        @Override
                        public void on(Recorded event) {
                            if (event.sequence() == 0) {
                                folds.on(event);
                            }
                        }

                        @Override
                        public boolean concerns(Class<? extends Fact> type) {
                            return folds.concerns(type);
                        }
                    };
        }

        @Override
        public List<BulkFold> bulk(Generation generation) {
            return sound.bulk(generation).stream().<BulkFold>map(Shortened::new).toList();
        }
    }

    private record Shortened(BulkFold sound) implements BulkFold {
        @Override
        public String target() {
            return sound.target();
        }

        @Override
        public List<String> types() {
            return sound.types();
        }

        @Override
        public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
            Stream<List<Recorded>> shorter =
                    streams.stream().map(stream -> stream.size() > 1 ? stream.subList(0, stream.size() - 1) : stream);
            sound.fold(shorter.toList(), out);
        }
    }
}
