package org.gongjian.query.planted.one;

import org.gongjian.matter.MatterEvent;
import org.springframework.stereotype.Controller;

/** A page that knows an event. */
@Controller
public final class StolenPage {
    String page(MatterEvent event) {
        return event instanceof MatterEvent.Archived archived ? archived.fileNo() : "";
    }
}
