package org.gongjian.command.matter.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.requests.Replies;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything that is asked of matters: {@code POST /matters/issues}, {@code /matters/proposals}, {@code /matters/{id}/{step}}. */
@Controller
public class MatterEndpoint {
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
        String way = input.tree().path("channel").asString("");
        Answer answer = commands.answered(input.key()).orElseGet(work);
        return Replies.of(answer, next(answer.id(), input.next(), way), input.form(), created);
    }

    /** After a receipt the counter goes on to the paper for who came, or to the next slip of the pile. */
    private static String next(String id, @Nullable String wanted, String way) {
        return switch (wanted) {
            case "receipt" -> "/matters/" + id + "/receipt";
            case "another" -> "/matters/receive?after=" + id + again(way);
            case "another-proposal" -> "/matters/receive?kind=proposal&after=" + id + again(way);
            case null, default -> "/matters/" + id;
        };
    }

    /** A pile of slips comes by one way: it is proposed for the next one. */
    private static String again(String way) {
        return way.matches("[A-Z_]{1,20}") ? "&channel=" + way : "";
    }
}
