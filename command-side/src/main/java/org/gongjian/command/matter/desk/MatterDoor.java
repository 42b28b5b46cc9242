package org.gongjian.command.matter.desk;

import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.record.Acting;

/** The same desks as behind the endpoint, for somebody who brings an edge of his own: the demonstration with its clock. */
public final class MatterDoor {
    private final ReceivingDesk receiving;
    private final MatterDesk desk;
    private final CommitmentDesk commitments;

    public MatterDoor(
            Commands commands,
            EdgeFacts edges,
            AreaFacts areas,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts,
            IssueVolume volume,
            OccurrenceBook occurrences,
            WhenNoticeRunsThenMatterWaits notices,
            MotionBook motions) {
        this.receiving = new ReceivingDesk(commands, edges, areas, people, registration, streams, files, contacts);
        this.desk = new MatterDesk(
                commands, edges, people, registration, streams, files, contacts, volume, occurrences, notices, motions);
        this.commitments = new CommitmentDesk(commands, edges, areas, files, contacts, streams);
    }

    /** 收件（诉求）. */
    public Answer issue(Input input, Acting acting) {
        return receiving.receive(input, acting, MatterCommand.RaiseIssue.class);
    }

    /** 收件（建议案）. */
    public Answer proposal(Input input, Acting acting) {
        return receiving.receive(input, acting, MatterCommand.ReceiveProposal.class);
    }

    /** 确定项目、岗位. */
    public Answer project(Input input, Acting acting) {
        return commitments.begin(input, acting, CommitmentCommand.FixProject.class);
    }

    /** 承诺. */
    public Answer promise(Input input, Acting acting) {
        return commitments.begin(input, acting, CommitmentCommand.Promise.class);
    }

    /** One step of a matter that is there. */
    public Answer take(String matter, String step, Input input, Acting acting) {
        return desk.take(matter, step, input, acting);
    }
}
