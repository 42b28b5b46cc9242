package org.gongjian.command.matter.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongjian.command.platform.paper.PaperFile;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.requests.Replies;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Papers of a matter: looked at, issued, or handed out empty. */
@Controller
class PaperEndpoint {
    private final Inputs inputs;
    private final Commands commands;
    private final PaperDesk desk;

    PaperEndpoint(Inputs inputs, Commands commands, PaperDesk desk) {
        this.inputs = inputs;
        this.commands = commands;
        this.desk = desk;
    }

    /** Issues the paper that is due. */
    @PostMapping("/matters/{id}/papers/{kind}")
    ResponseEntity<Map<String, Object>> issue(
            @PathVariable String id, @PathVariable String kind, HttpServletRequest request, Acting acting) {
        Input input = inputs.read(request, acting);
        Answer answer = commands.answered(input.key())
                .orElseGet(() -> desk.issue(id, PaperDesk.kind(kind), input, acting, statusPage()));
        return Replies.of(answer, "/matters/" + answer.id() + "/papers", input.form(), true);
    }

    /** The same paper without recording anything. */
    @PostMapping("/matters/{id}/papers/{kind}/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "pdf") String as,
            Acting acting) {
        PaperKind paper = PaperDesk.kind(kind);
        return PaperFile.of(desk.preview(id, paper, acting, statusPage()), PaperWords.word(paper) + "（预览）", as);
    }

    /** An empty form. */
    @PostMapping("/papers/{kind}/empty")
    ResponseEntity<byte[]> empty(
            @PathVariable String kind, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        PaperKind paper = PaperDesk.kind(kind);
        return PaperFile.of(desk.empty(paper, acting), PaperWords.word(paper) + "（空表）", as);
    }

    private static String statusPage() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/status")
                .toUriString();
    }
}
