package org.gongjian.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.query.platform.forms.RefusedForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.waiting.WaitingPages;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Handlers at addresses of the product, standing in for the two sides. */
@RestController
public class PlantedEndpoints {

    private final Tickets tickets;

    public PlantedEndpoints(Tickets tickets) {
        this.tickets = tickets;
    }

    enum Rule implements RefusalCode {
        PLANTED_RULE
    }

    @GetMapping("/matters")
    Map<String, String> who(Acting acting) {
        return Map.of("role", acting.role().name(), "login", acting.login());
    }

    @PostMapping("/matters/{id}/{step}")
    Map<String, String> step(@PathVariable String id, @PathVariable String step, Acting acting) {
        return switch (step) {
            case "refuse" -> throw new Refused(Rule.PLANTED_RULE, Map.of("document", "区域党委工作制度", "number", "004-12"));
            case "faulty" -> throw new FaultyInput("happened.at", FieldError.Code.REQUIRED);
            case "wrong" -> throw new WrongParameter("knownAt");
            case "break" -> throw new IllegalStateException("王秀珍 13800001234");
            default -> Map.of("done", step);
        };
    }

    @GetMapping("/matters/{id}/receipt")
    String notFound(@RequestParam boolean behind, HttpServletRequest request) {
        request.setAttribute(WaitingPages.BEHIND, behind);
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/matters/{id}/steps/{step}")
    RefusedForm form(@RequestParam String ticket) {
        return tickets.take(ticket).orElseThrow(() -> new Refused(Rule.PLANTED_RULE));
    }
}
