package org.gongjian.command.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.command.platform.Answer;
import org.gongjian.command.platform.Commands;
import org.gongjian.command.platform.Input;
import org.gongjian.command.platform.Inputs;
import org.gongjian.command.platform.Replies;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything that is asked of matters: {@code POST /matters/issues}, {@code /matters/proposals}, {@code /matters/{id}/{step}}. */
@Controller
class MatterEndpoint {
    private final Inputs inputs;
    private final Commands commands;
    private final ReceivingDesk receiving;
    private final MatterDesk desk;

    MatterEndpoint(Inputs inputs, Commands commands, ReceivingDesk receiving, MatterDesk desk) {
        this.inputs = inputs;
        this.commands = commands;
        this.receiving = receiving;
        this.desk = desk;
    }

    /** Receives an issue; with {@code onTheSpot} it is answered at once. */
    @PostMapping("/matters/issues")
    ResponseEntity<Map<String, Object>> issue(HttpServletRequest request, Acting acting) {
        Input input = inputs.read(request, acting);
        return reply(input, true, () -> receiving.receive(input, acting, MatterCommand.RaiseIssue.class));
    }

    /** Receives a proposal, whoever signed it. */
    @PostMapping("/matters/proposals")
    ResponseEntity<Map<String, Object>> proposal(HttpServletRequest request, Acting acting) {
        Input input = inputs.read(request, acting);
        return reply(input, true, () -> receiving.receive(input, acting, MatterCommand.ReceiveProposal.class));
    }

    /** Takes a step; the names are those of the commands. */
    @PostMapping("/matters/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Input input = inputs.read(request, acting);
        return reply(input, false, () -> desk.take(id, step, input, acting));
    }

    private ResponseEntity<Map<String, Object>> reply(Input input, boolean created, Supplier<Answer> work) {
        Answer answer = commands.answered(input.key()).orElseGet(work);
        String page = "/matters/" + answer.id() + ("receipt".equals(input.next()) ? "/receipt" : "");
        return Replies.of(answer, page, input.form(), created);
    }
}
