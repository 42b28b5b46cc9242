package org.gongjian.matter;

import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.DISTRICT;
import static org.gongjian.record.Role.FOLLOW_UP;
import static org.gongjian.record.Role.GRID_WORKER;
import static org.gongjian.record.Role.HANDLER;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.OVERSEER;
import static org.gongjian.record.Role.SECRETARY;
import static org.gongjian.record.Role.STREET;

import java.util.List;
import org.gongjian.record.Role;

/**
 * Something to do, who usually does it, and by which step. Label {@code awaiting.<task>}; the order is the order on the page. The
 * constants are stored names.
 */
public enum Task {
    ADMIT("admit", CLERK, SECRETARY, DEPUTY_SECRETARY),
    JUDGE("admit", SECRETARY, DEPUTY_SECRETARY),
    VERIFY_SIGNERS("verify-signers", CLERK),
    PAPERS("resubmit", CLERK),
    REVIEW("uphold", OVERSEER),
    REFERRAL("answer-referral", LIAISON, HANDLER, STREET, DISTRICT),
    REPORTED_UP("note-report", STREET),
    ASSIGN("assign", SECRETARY, DEPUTY_SECRETARY),
    RESOLVE("record-resolution", SECRETARY, DEPUTY_SECRETARY),
    RECONSIDER("place-on-agenda", SECRETARY, DEPUTY_SECRETARY),
    RETURN("approve-return", SECRETARY, DEPUTY_SECRETARY),
    EXTENSION("grant-extension", SECRETARY, DEPUTY_SECRETARY),
    ACCEPT("accept", LIAISON, HANDLER),
    FIRST_CONTACT("make-first-contact", LIAISON, HANDLER),
    OPINION("give-co-handler-opinion", LIAISON, HANDLER),
    HANDLE("report-completion", LIAISON, HANDLER),
    CHECK("confirm-completion", SECRETARY, DEPUTY_SECRETARY),
    ANSWER("issue-answer", SECRETARY, DEPUTY_SECRETARY),
    FOLLOW_UP_CALL("follow-up", FOLLOW_UP),
    VERIFY("verify-dissatisfaction", OVERSEER),
    REOPEN("reopen", SECRETARY, DEPUTY_SECRETARY),
    PROMISE("fulfil-promise", LIAISON, HANDLER),
    PERFORM("perform", LIAISON, HANDLER),
    PERFORM_MEMBER("perform", CLERK),
    VERIFY_KEPT("verify", GRID_WORKER, SECRETARY, DEPUTY_SECRETARY),
    CLAIM("claim", LIAISON, HANDLER),
    CLOSE("close", SECRETARY, DEPUTY_SECRETARY),
    PUBLICATION("publish", SECRETARY, DEPUTY_SECRETARY),
    REDRAFT("draft-publication", CLERK, SECRETARY, DEPUTY_SECRETARY),
    LONG_LIST("assign", SECRETARY, DEPUTY_SECRETARY);

    private final String step;
    private final List<Role> roles;

    Task(String step, Role... roles) {
        this.step = step;
        this.roles = List.of(roles);
    }

    /** The step that does it, as in its address. */
    public String step() {
        return step;
    }

    /** Whose business it is, of all or of the organisation it is awaited of. */
    public List<Role> roles() {
        return roles;
    }
}
