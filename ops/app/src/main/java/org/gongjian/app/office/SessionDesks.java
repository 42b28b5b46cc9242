package org.gongjian.app.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gongjian.app.office.HeldOffices.HeldOffice;
import org.gongjian.query.platform.desk.Desk;
import org.gongjian.query.platform.desk.Desks;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;

/** The head of every page, from session and chosen office. */
public class SessionDesks implements Desks {

    private final ActingFor acting;

    public SessionDesks(ActingFor acting) {
        this.acting = acting;
    }

    @Override
    public Optional<Desk> of(HttpServletRequest request) {
        return acting.signedIn().flatMap(who -> acting.of(request).map(now -> desk(now, acting.held(request, who))));
    }

    private static Desk desk(Acting now, List<HeldOffice> held) {
        String name = held.stream()
                .filter(office -> office.office().equals(now.office()))
                .map(HeldOffice::actsAs)
                .findFirst()
                .orElse(now.login());
        return new Desk(
                name,
                now.role(),
                now.office().value(),
                held.stream()
                        .map(office -> new Desk.Office(office.office().value(), title(office)))
                        .toList(),
                now.standing() == Standing.SUCCESSOR);
    }

    /** Titles are official Chinese in every language of the pages. */
    private static String title(HeldOffice office) {
        return switch (office.standing()) {
            case HOLDER -> office.title();
            case DEPUTY -> office.title() + "（代理）";
            case SUCCESSOR -> office.title() + "（待接任）";
        };
    }
}
