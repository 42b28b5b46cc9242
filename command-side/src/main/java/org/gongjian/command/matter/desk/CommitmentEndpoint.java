package org.gongjian.command.matter.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.requests.Replies;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What begins a commitment: {@code POST /commitments/projects}, {@code /commitments/promises}; its steps are those of a matter. */
@Controller
public class CommitmentEndpoint {
    private final Inputs inputs;
    private final Commands commands;
    private final CommitmentDesk desk;

    CommitmentEndpoint(Inputs inputs, Commands commands, CommitmentDesk desk) {
        this.inputs = inputs;
        this.commands = commands;
        this.desk = desk;
    }

    /** Files a project or a post that was fixed; it waits to be claimed. */
    @PostMapping("/commitments/projects")
    ResponseEntity<Map<String, Object>> project(HttpServletRequest request, Acting acting) {
        return begin(request, acting, CommitmentCommand.FixProject.class);
    }

    /** Files a promise. */
    @PostMapping("/commitments/promises")
    ResponseEntity<Map<String, Object>> promise(HttpServletRequest request, Acting acting) {
        return begin(request, acting, CommitmentCommand.Promise.class);
    }

    private ResponseEntity<Map<String, Object>> begin(
            HttpServletRequest request, Acting acting, Class<? extends MatterCommand> kind) {
        Input input = inputs.read(request, acting);
        Answer answer = commands.answered(input.key()).orElseGet(() -> desk.begin(input, acting, kind));
        return Replies.of(answer, "/matters/" + answer.id(), input.form(), true);
    }
}
