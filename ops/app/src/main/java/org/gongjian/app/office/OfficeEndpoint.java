package org.gongjian.app.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongjian.app.account.SignedIn;
import org.gongjian.app.refusal.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code POST /office}: from now on this session acts in another office of the same person. */
@Controller
class OfficeEndpoint {

    /** A path of ours; neither {@code //host} nor a scheme. */
    private static final Pattern OURS = Pattern.compile("/(?!/)[A-Za-z0-9/_.~%?&=+:-]*");

    private final ActingFor acting;

    OfficeEndpoint(ActingFor acting) {
        this.acting = acting;
    }

    @PostMapping("/office")
    ResponseEntity<Void> choose(
            @RequestParam UUID office, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        SignedIn who = acting.signedIn().orElseThrow(() -> Trouble.unauthorized("LOG_IN_FIRST"));
        if (acting.held(request, who).stream()
                .noneMatch(held -> held.office().value().equals(office))) {
            throw Trouble.forbidden("OFFICE_NOT_HELD");
        }
        request.getSession(true).setAttribute(ActingFor.CHOSEN, office);
        String page = OURS.matcher(back).matches() ? back : "/";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", page)
                .build();
    }
}
