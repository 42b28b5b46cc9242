package org.gongjian.app.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.app.account.SignedIn;
import org.gongjian.app.office.HeldOffices.HeldOffice;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, in which office: from the log-in and the office chosen in the session, or for a program the header
 * {@code Gongjian-Office}. An office that is no longer held is never acted in.
 */
public class ActingFor {

    /** The office of a program. */
    public static final String HEADER = "Gongjian-Office";

    /** Where hand-overs are signed. */
    public static final String HAND_OVERS = "/hand-overs";

    static final String CHOSEN = "gongjian.office";
    private static final String HELD = ActingFor.class.getName() + ".held";

    private final HeldOffices offices;

    public ActingFor(HeldOffices offices) {
        this.offices = offices;
    }

    /** Nothing for somebody who is not logged in or holds no office. */
    public Optional<Acting> of(HttpServletRequest request) {
        return signedIn().flatMap(who -> {
            List<HeldOffice> held = held(request, who);
            return chosen(request, held).map(office -> acting(who, office, held));
        });
    }

    static Acting acting(SignedIn who, HeldOffice office, List<HeldOffice> held) {
        return new Acting(
                who.person(),
                office.office(),
                office.role(),
                office.scope(),
                office.organisation(),
                who.login(),
                office.standing(),
                held.stream()
                        .map(HeldOffice::organisation)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** Whether somebody who acts in no office is to take one over. */
    public boolean isToTakeOver(SignedIn who) {
        return !offices.toBeTakenOverBy(who.person()).isEmpty();
    }

    /** Who is logged in. */
    public Optional<SignedIn> signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** The offices held now; looked up once per request. */
    @SuppressWarnings("unchecked")
    public List<HeldOffice> held(HttpServletRequest request, SignedIn who) {
        Object known = request.getAttribute(HELD);
        if (known != null) {
            return (List<HeldOffice>) known;
        }
        List<HeldOffice> held = offices.of(who.person());
        if (held.isEmpty() && aboutHandOvers(request)) {
            held = offices.toBeTakenOverBy(who.person());
        }
        request.setAttribute(HELD, held);
        return held;
    }

    /** The pages that are open to somebody who acts in no office yet and is to take one over. */
    private static boolean aboutHandOvers(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(HAND_OVERS) || path.startsWith(HAND_OVERS + "/");
    }

    private static Optional<HeldOffice> chosen(HttpServletRequest request, List<HeldOffice> held) {
        boolean program = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        UUID asked = program ? fromHeader(request.getHeader(HEADER)) : fromSession(request.getSession(false));
        Optional<HeldOffice> found = held.stream()
                .filter(office -> office.office().value().equals(asked))
                .findFirst();
        if (found.isEmpty() && program && asked != null) {
            throw Trouble.forbidden("OFFICE_NOT_HELD");
        }
        return found.or(() -> held.stream().findFirst());
    }

    private static @Nullable UUID fromHeader(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw Trouble.forbidden("OFFICE_NOT_HELD");
        }
    }

    private static @Nullable UUID fromSession(@Nullable HttpSession session) {
        return session != null && session.getAttribute(CHOSEN) instanceof UUID office ? office : null;
    }
}
