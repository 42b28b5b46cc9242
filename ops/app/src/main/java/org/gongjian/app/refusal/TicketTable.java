package org.gongjian.app.refusal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongjian.query.platform.forms.RefusedForm;
import org.gongjian.query.platform.forms.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refused forms that wait for their page: concealed, for half an hour, handed out once to whom they belong. */
public class TicketTable implements Tickets {

    static final Duration WAITS = Duration.ofMinutes(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final FormBox box;
    private final FormOwner owner;
    private final Clock clock;

    public TicketTable(DataSource web, FormBox box, FormOwner owner, Clock clock) {
        this.jdbc = JdbcClient.create(web);
        this.box = box;
        this.owner = owner;
        this.clock = clock;
    }

    /** Keeps a refused form and gives the ticket for it. */
    String keep(RefusedForm form) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String whose = owner.current();
        forgetOld();
        jdbc.sql("insert into work.form_ticket (hash, owner, box, expires_at) values (?, ?, ?, ?)")
                .params(
                        hash(ticket),
                        whose,
                        box.conceal(purpose(whose), form),
                        Timestamp.from(clock.instant().plus(WAITS)))
                .update();
        return ticket;
    }

    /** Keeps what the next page shows once, in the same way; gives the ticket for it. */
    public String keep(Map<String, List<String>> values) {
        return keep(new RefusedForm(values, Map.of(), "", null, null));
    }

    @Override
    public Optional<RefusedForm> take(String ticket) {
        String whose = owner.current();
        return jdbc.sql("""
                        delete from work.form_ticket where hash = ? and owner = ? returning box, expires_at""")
                .params(hash(ticket), whose)
                .query((row, n) -> row.getTimestamp("expires_at").toInstant().isAfter(clock.instant())
                        ? box.open(purpose(whose), row.getBytes("box"), RefusedForm.class)
                        : Optional.<RefusedForm>empty())
                .optional()
                .flatMap(form -> form);
    }

    private void forgetOld() {
        jdbc.sql("delete from work.form_ticket where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static String purpose(String owner) {
        return "ticket " + owner;
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
