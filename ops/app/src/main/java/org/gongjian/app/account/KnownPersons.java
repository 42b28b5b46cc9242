package org.gongjian.app.account;

import java.util.List;

/** Persons whose password everybody knows; only a demonstration has them. */
public interface KnownPersons {

    /** In the order in which the log-in page shows them. */
    List<Known> list();

    /**
     * One of them.
     *
     * @param office as on a name plate
     * @param officeCode the role's stored name
     * @param community where the office is held: a community, the street or the district
     */
    record Known(String login, String password, String name, String office, String officeCode, String community) {}
}
