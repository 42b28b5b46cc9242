package org.gongjian.app.account;

import java.io.Serializable;
import org.gongjian.record.Id.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is logged in. Stands in the session, so it holds nothing that could change there unnoticed.
 *
 * @param login the account name
 */
public record SignedIn(String login, PersonId person) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
