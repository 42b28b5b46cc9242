package org.gongjian.command.notice;

import java.util.List;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeState.Running;
import org.gongjian.record.Role;

/** What may be done with a public notice, and by whom (practice 7.1; 004-04, 004-06, 004-14). */
public final class NoticeDecider {
    private NoticeDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<NoticeEvent> decide(NoticeState state, NoticeCommand command, Edge edge) {
        requireOffice(command, edge);
        try {
            return switch (state) {
                case NoticeState.NotYetKnown() -> {
                    if (command instanceof NoticeCommand.Draft asked) {
                        yield List.of(Posting.drafted(asked, edge));
                    }
                    throw new Refused(NoticeRefusal.NO_SUCH_NOTICE);
                }
                case NoticeState.Draft draft -> List.of(draft(draft, command, edge));
                case Running running -> running(running, command, edge);
                case NoticeState.Over ignored -> throw new Refused(NoticeRefusal.NOTICE_IS_OVER);
                case NoticeState.Withdrawn ignored -> throw new Refused(NoticeRefusal.NOTICE_IS_WITHDRAWN);
                case NoticeState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
            };
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    private static void requireOffice(NoticeCommand command, Edge edge) {
        switch (command) {
            case NoticeCommand.Draft ignored -> requireDesk(edge);
            case NoticeCommand.Redraft ignored -> requireDesk(edge);
            case NoticeCommand.RaiseObjection ignored ->
                Entitled.require(
                        edge,
                        Role.CLERK,
                        Role.GRID_WORKER,
                        Role.SECRETARY,
                        Role.DEPUTY_SECRETARY,
                        Role.OVERSEER,
                        Role.STREET);
            case NoticeCommand.SendBack ignored -> requireLeader(edge);
            case NoticeCommand.Post ignored -> requireLeader(edge);
            case NoticeCommand.HandleObjection ignored -> requireLeader(edge);
            case NoticeCommand.Extend ignored -> requireLeader(edge);
            case NoticeCommand.AskWithdrawal ignored -> requireLeader(edge);
            case NoticeCommand.Withdraw ignored -> requireLeader(edge);
            case NoticeCommand.End ignored -> requireSystem(edge);
            case NoticeCommand.WithdrawAsVoided ignored -> requireSystem(edge);
        }
    }

    private static void requireSystem(Edge edge) {
        if (!edge.bySystem()) {
            throw new Refused(NoticeRefusal.ONLY_THE_SYSTEM_ENDS_A_NOTICE);
        }
    }

    private static void requireDesk(Edge edge) {
        Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
    }

    private static void requireLeader(Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
    }

    private static NoticeEvent draft(NoticeState.Draft now, NoticeCommand command, Edge edge) {
        return switch (command) {
            case NoticeCommand.Draft ignored -> throw new Refused(NoticeRefusal.NOTICE_IS_DRAFTED_ALREADY);
            case NoticeCommand.Redraft c -> Posting.redrafted(now, c, edge);
            case NoticeCommand.SendBack c -> Posting.sentBack(now, c, edge);
            case NoticeCommand.Post c -> Posting.posted(now, c, edge);
            case NoticeCommand.RaiseObjection ignored -> throw notPosted();
            case NoticeCommand.HandleObjection ignored -> throw notPosted();
            case NoticeCommand.Extend ignored -> throw notPosted();
            case NoticeCommand.End ignored -> throw notPosted();
            case NoticeCommand.AskWithdrawal ignored -> throw notPosted();
            case NoticeCommand.Withdraw ignored -> throw notPosted();
            case NoticeCommand.WithdrawAsVoided ignored -> throw notPosted();
        };
    }

    private static List<NoticeEvent> running(Running now, NoticeCommand command, Edge edge) {
        Posting.requireAfter(now.posting().postedAt(), edge);
        return switch (command) {
            case NoticeCommand.Draft ignored -> throw new Refused(NoticeRefusal.NOTICE_IS_DRAFTED_ALREADY);
            case NoticeCommand.Redraft ignored -> throw posted();
            case NoticeCommand.SendBack ignored -> throw posted();
            case NoticeCommand.Post ignored -> throw posted();
            case NoticeCommand.RaiseObjection c -> List.of(Objecting.raised(now, c, edge));
            case NoticeCommand.HandleObjection c -> List.of(Objecting.handled(now, c, edge));
            case NoticeCommand.Extend c -> List.of(Ending.extended(now, c, edge));
            case NoticeCommand.End ignored -> List.of(Ending.ended(now, edge));
            case NoticeCommand.AskWithdrawal c -> List.of(Ending.withdrawalAsked(now, c, edge));
            case NoticeCommand.Withdraw ignored -> List.of(Ending.withdrawn(now, edge));
            case NoticeCommand.WithdrawAsVoided c -> Ending.withdrawnAsVoided(now, c, edge);
        };
    }

    private static Refused notPosted() {
        return new Refused(NoticeRefusal.NOTICE_IS_NOT_POSTED_YET);
    }

    private static Refused posted() {
        return new Refused(NoticeRefusal.NOTICE_IS_POSTED_ALREADY);
    }
}
