package org.gongjian.query.platform.forms;

import java.util.Optional;

/**
 * The refused forms that wait for their page. What was typed waits concealed and is handed out once, to the log-in that typed it.
 * The app implements it.
 */
public interface Tickets {

    /** The refused form, or nothing when the ticket is unknown, used, too old or somebody else's. */
    Optional<RefusedForm> take(String ticket);
}
