package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.notice.NoticeCommand;
import org.gongjian.command.notice.NoticeFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeSubject;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** Public notices: one that runs, with an objection of a resident that nobody answered yet; and one that ended, with one answered. */
public final class Notices implements Chapter {
    private static final NoticeCommand.Subject ANYTHING = new NoticeCommand.Subject(true, true);

    private final NoticeFacts facts;
    private final Streams streams;

    public Notices(NoticeFacts facts, Streams streams) {
        this.facts = facts;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void tell(Seeding seeding) {
        LocalDate today = seeding.today();
        running(new Telling(seeding, "notice/sheds", JICHUANG), today);
        ended(new Telling(seeding, "notice/projects", JINHU), today);
    }

    private static void running(Telling it, LocalDate today) {
        it.at(today.minusDays(3), "16:30");
        it.does(
                "xujing",
                new NoticeCommand.Draft(
                        new NoticeAbout.Free(NoticeSubject.OTHER),
                        new NoticeCommand.Words(
                                "北院电动自行车集中充电棚选址公示",
                                "经走访征求意见，拟在北院西侧空地建集中充电棚一处，设充电位 40 个，建成后楼道内不再停放充电。",
                                "公示期内工作时间到社区服务大厅提出，也可以告诉网格员。",
                                List.of("社区公开栏", "北院门口"),
                                true),
                        ANYTHING));
        it.at(today.minusDays(2), "09:00");
        it.does("hanlixin", new NoticeCommand.Post(null, ANYTHING));
        it.at(today.minusDays(1), "15:20");
        it.objects(
                "xujing",
                new PersonRegistration.Contact("郑桂英", "13900007431", "北院 2 号楼"),
                "棚子离我家窗户太近，夜里充电万一着火怎么办，能不能往西挪一挪。",
                "离窗过近，担心夜间充电起火");
    }

    private static void ended(Telling it, LocalDate today) {
        it.at(today.minusDays(41), "10:00");
        it.does(
                "shenjie",
                new NoticeCommand.Draft(
                        new NoticeAbout.Free(NoticeSubject.CANDIDATES),
                        new NoticeCommand.Words(
                                "敬老助残志愿岗位拟任人选公示",
                                "经本人报名、党支部推荐，拟安排 6 名党员志愿者担任敬老助残岗位，名单见社区公开栏。",
                                "公示期内到社区党群服务中心提出。",
                                List.of("社区公开栏"),
                                true),
                        ANYTHING));
        it.at(today.minusDays(40), "09:30");
        it.does("luowen", new NoticeCommand.Post(null, ANYTHING));
        it.at(today.minusDays(38), "11:00");
        it.objects("shenjie", null, "岗位分工写得不清楚，谁负责哪几栋楼要公开。", "岗位分工要公开到楼栋");
        it.at(today.minusDays(37), "16:00");
        it.does(
                "luowen",
                new NoticeCommand.HandleObjection(
                        1, ObjectionResult.ADOPTED, "已按楼栋列出分工，贴在社区公开栏。", DeliveryMethod.POSTED));
        it.ends();
    }

    /** One notice, told step by step. */
    private final class Telling {
        private final Seeding seeding;
        private final String key;
        private final UUID id;
        private final Place place;
        private int told;

        Telling(Seeding seeding, String key, Place place) {
            this.seeding = seeding;
            this.key = key;
            this.id = seeding.id(key);
            this.place = place;
        }

        void at(LocalDate day, String time) {
            seeding.at(day, time);
        }

        private NoticeState state() {
            return streams.open(id.toString())
                    .map(stream -> stream.folded(NoticeEvent.class, NoticeState.UNKNOWN, NoticeState::evolve))
                    .orElse(NoticeState.UNKNOWN);
        }

        void does(String by, NoticeCommand command) {
            Acting acting = seeding.as(by);
            told(edges -> List.of(asked(edges, acting, HappenedInput.NOTHING, command)));
        }

        /** At the counter: who gives a name is registered with it. */
        void objects(String clerk, PersonRegistration.@Nullable Contact contact, String words, String summary) {
            Acting acting = seeding.as(clerk);
            Id.PersonId by =
                    contact == null ? null : seeding.register(key + "/objector", acting, seeding.area(place), contact);
            Id.PersonId author = by == null ? new Id.PersonId(id) : by;
            HappenedInput said =
                    by == null ? HappenedInput.NOTHING : new HappenedInput(null, null, by, null, Via.IN_PERSON, null);
            told(edges -> List.of(asked(
                    edges,
                    acting,
                    said,
                    new NoticeCommand.RaiseObjection(by, seeding.words(author, "words", words), summary))));
        }

        /** By itself, when its last day is over. */
        void ends() {
            if (state() instanceof NoticeState.Running running) {
                running.endsAt(Seeding.ZONE).ifPresent(at -> {
                    seeding.at(at);
                    told(edges -> List.of(new Asked<>(
                            id.toString(),
                            new NoticeCommand.End(),
                            edges.systemEdge(
                                    "NOTICE_ENDS",
                                    seeding.area(place),
                                    at,
                                    new EdgeFacts.Named(Set.of(), Set.of(), at)))));
                });
            }
        }

        private Asked<?> asked(EdgeFacts edges, Acting acting, HappenedInput said, NoticeCommand command) {
            return new Asked<>(
                    id.toString(),
                    command,
                    facts.lookedThrough(edges.edge(acting, seeding.area(place), said), state(), command));
        }

        private void told(Function<EdgeFacts, List<Asked<?>>> step) {
            seeding.requireGoingOn();
            told++;
            seeding.once(key + "/" + told, step::apply);
        }
    }
}
