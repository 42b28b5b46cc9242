package org.gongjian.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;

import java.util.List;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.platform.CountedPool;
import org.gongjian.command.platform.WholeNode;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Purpose;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.motion.MotionState;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.EventStores;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyedHash;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class MinutesFactsTest {
    private static Happened by(int person, String at) {
        return Given.a(Role.CLERK).byPerson(person).at(at).happened();
    }

    @Test
    void who_wrote_the_meeting_down_stays_the_same_when_another_records_a_receipt() {
        MeetingEvent closed = new MeetingEvent.Closed(by(1, "2026-04-24T16:20"));
        MeetingEvent answered = new MeetingEvent.ReceiptReturned(by(2, "2026-04-28T09:00"), List.of());
        assertThat(MinutesFacts.clerk(List.of(closed, answered))).isEqualTo(Given.person(1));
        assertThat(MinutesFacts.clerk(List.of(answered))).isNull();
    }

    @Test
    void what_is_made_public_is_looked_through_as_it_was_signed() {
        GivenMinutes issued = GivenMinutes.issued();
        MinutesCommand.Told voided = GivenMinutes.told();
        AreaPath area = GivenMinutes.edge(Role.CLERK, 1, GivenMinutes.PUBLISHED).area();
        MinutesFacts.Held held = new MinutesFacts.Held(GivenMinutes.MEETING, voided, List.of(), null, area);
        MinutesCommand publish = new MinutesCommand.Publish(List.of(PublicPlace.UNITS));
        assertThat(MinutesFacts.words(issued.state, publish, held)).contains("居委会实施，三纺承担管材费", "街道党建办");
        MinutesCommand issue = new MinutesCommand.Issue(voided, null);
        assertThat(MinutesFacts.words(issued.state, issue, held)).doesNotContain("居委会实施，三纺承担管材费");
    }

    private static List<String> signedWords(MotionState... motions) {
        MinutesCommand.Told told = GivenMinutes.told(motions);
        MinutesCommand issue = new MinutesCommand.Issue(told, null);
        return MinutesFacts.words(GivenMinutes.checked().state, issue, held(told));
    }

    private static MinutesFacts.Held held(MinutesCommand.Told told) {
        return new MinutesFacts.Held(GivenMinutes.MEETING, told, List.of(), null, Given.COMMUNITY);
    }

    @Test
    void who_could_be_chosen_is_looked_through_when_it_is_signed() {
        assertThat(signedWords(GivenMinutes.election(9, 8, 3, "刘桂英", "马卫东")))
                .contains("选举监督委员 2 名", "刘桂英", "马卫东", "邱月");
    }

    @Test
    void what_was_put_where_the_record_of_the_vote_is_amiss_is_looked_through_too() {
        assertThat(signedWords(GivenMinutes.amiss())).contains("居委会实施，三纺承担管材费");
    }

    @Test
    void of_a_vote_whose_record_is_amiss_no_count_is_printed() {
        assertRefused(GeneralRefusal.RECORD_IS_AMISS, () -> MinutesFacts.known(GivenMinutes.amiss()));
        assertRefused(MinutesRefusal.NO_SUCH_MINUTES, () -> MinutesFacts.known(MotionState.UNKNOWN));
        assertThat(MinutesFacts.known(GivenMinutes.voided())).isEqualTo(GivenMinutes.voided());
    }

    @Test
    void who_is_behind_the_agenda_is_asked_by_one_query_however_long_it_is() {
        try (WholeNode node = new WholeNode(List.of(), List.of())) {
            CountedPool counted = new CountedPool(node.database.append());
            Streams streams = new Streams(EventStores.append(
                    counted.pool(), new JdbcTransactionManager(counted.pool()), Gongjian.catalogue(), node.keys));
            Contacts contacts = new Contacts(node.concealer, new ContactHash(new KeyedHash(node.keys)));
            MinutesFacts facts = new MinutesFacts(
                    streams, new MinutesBook(node.jdbc), new TextsLookedThrough(node.edges, streams, contacts));
            facts.behind(withMatters(1));
            assertThat(counted.statements(() -> facts.behind(withMatters(9))))
                    .isPositive()
                    .isEqualTo(counted.statements(() -> facts.behind(withMatters(1))));
        }
    }

    private static MinutesFacts.Held withMatters(int matters) {
        MeetingState meeting = GivenMinutes.called(BodyKind.JOINT_CONFERENCE);
        for (int n = 1; n <= matters; n++) {
            meeting = meeting.evolve(new MeetingEvent.ItemPlaced(
                    GivenMinutes.at("2026-04-17T18:00"),
                    new AgendaItem(
                            n,
                            "议题",
                            Purpose.DELIBERATE,
                            new Id.MatterId(Given.uuid(700 + n)),
                            false,
                            List.of(GivenMinutes.BODY),
                            false)));
        }
        return held(MinutesCommand.Told.of((MeetingState.Known) meeting, List.of()));
    }
}
