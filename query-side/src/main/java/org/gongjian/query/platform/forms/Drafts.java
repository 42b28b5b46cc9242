package org.gongjian.query.platform.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.record.Acting;

/** Unfinished forms, kept concealed on the server and never in the browser. The app implements it and takes {@code POST /drafts/{form}}. */
public interface Drafts {

    /** What this person typed last into this form in this office, by field name. */
    Optional<Map<String, List<String>>> of(Acting acting, String form);
}
