package org.gongjian.app.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongjian.query.platform.desk.Desk;
import org.gongjian.query.platform.desk.Desks;

/** The head of every page, from session and chosen office. */
public class SessionDesks implements Desks {

    private final ActingFor acting;
    private final HeldOffices offices;

    public SessionDesks(ActingFor acting, HeldOffices offices) {
        this.acting = acting;
        this.offices = offices;
    }

    @Override
    public Optional<Desk> of(HttpServletRequest request) {
        return acting.signedIn().flatMap(who -> acting.of(request)
                .map(now -> new Desk(
                        offices.name(who.person()),
                        now.role(),
                        now.office().value(),
                        acting.held(request, who).stream()
                                .map(held -> new Desk.Office(held.office().value(), held.title()))
                                .toList())));
    }
}
