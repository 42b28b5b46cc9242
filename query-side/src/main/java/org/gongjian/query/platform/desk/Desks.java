package org.gongjian.query.platform.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Answers who sits at the desk. The app implements it from session and chosen office. */
public interface Desks {

    /** The desk of this request, or nothing for somebody who is not logged in. */
    Optional<Desk> of(HttpServletRequest request);
}
