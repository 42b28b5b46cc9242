package org.gongjian.command.office;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Replies;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.office.OpenMatter;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a hand-over. They happen when they are sent: a signature is not dated back. */
@Controller
class HandOverEndpoint implements TakenForms {
    private static final String PAGE = "/hand-overs/";
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final AdministrationForms forms;
    private final Commands commands;
    private final Somebody somebody;
    private final HandOverDesk desk;

    HandOverEndpoint(AdministrationForms forms, Commands commands, Somebody somebody, HandOverDesk desk) {
        this.forms = forms;
        this.commands = commands;
        this.somebody = somebody;
        this.desk = desk;
    }

    /**
     * Who is to take over.
     *
     * @param actsAs under which name; may be left out for somebody who acts in an office already
     * @param besides what is handed over beside the matters: seals, keys, ledgers
     */
    record Preparing(
            Id.PersonId successor,
            @Longest(value = 30, oneLine = true) @Nullable String actsAs,
            @Longest(value = 60, oneLine = true) String decidedBy,
            @Longest(200) @Nullable String besides) {}

    /** A step that needs no word. */
    record Nothing() {}

    /** A step that needs a reason. */
    record Because(@Longest(200) String reason) {}

    @Override
    public Map<String, Class<?>> taken() {
        String one = PAGE + "{office}/";
        return Map.of(
                one + "prepare", Preparing.class,
                one + "renew", Nothing.class,
                one + "sign", Nothing.class,
                one + "take-over", Nothing.class,
                one + "decline", Because.class,
                one + "withdraw", Because.class);
    }

    @PostMapping(PAGE + "{office}/prepare")
    ResponseEntity<Map<String, Object>> prepare(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        Filled<Preparing> filled = forms.read(request, acting, Preparing.class);
        Preparing form = filled.form();
        somebody.requireRegistered("successor", form.successor());
        String actsAs = somebody.actsAs(form.successor(), form.actsAs());
        return listed(
                office,
                filled,
                open -> new OfficeCommand.PrepareHandOver(
                        form.successor(), actsAs, form.decidedBy(), form.besides(), open));
    }

    @PostMapping(PAGE + "{office}/renew")
    ResponseEntity<Map<String, Object>> renew(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        return listed(office, forms.read(request, acting, Nothing.class), OfficeCommand.RenewHandOverList::new);
    }

    @PostMapping(PAGE + "{office}/sign")
    ResponseEntity<Map<String, Object>> sign(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        return listed(office, forms.read(request, acting, Nothing.class), OfficeCommand.SignHandOver::new);
    }

    @PostMapping(PAGE + "{office}/take-over")
    ResponseEntity<Map<String, Object>> takeOver(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        Filled<Nothing> filled = forms.read(request, acting, Nothing.class);
        Answer answer = commands.answered(filled.input().key())
                .orElseGet(() -> desk.takeOver(
                        filled.input().key(),
                        new Id.OfficeId(office),
                        edge(office, filled),
                        filled.input().ifMatch()));
        return answered(office, filled, answer);
    }

    @PostMapping(PAGE + "{office}/decline")
    ResponseEntity<Map<String, Object>> decline(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        Filled<Because> filled = forms.read(request, acting, Because.class);
        return plain(
                office, filled, new OfficeCommand.DeclineHandOver(filled.form().reason()));
    }

    @PostMapping(PAGE + "{office}/withdraw")
    ResponseEntity<Map<String, Object>> withdraw(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        Filled<Because> filled = forms.read(request, acting, Because.class);
        return plain(
                office, filled, new OfficeCommand.WithdrawHandOver(filled.form().reason()));
    }

    /** The paper without recording anything. */
    @PostMapping(PAGE + "{office}/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable UUID office,
            @RequestParam(defaultValue = "pdf") String as,
            HttpServletRequest request,
            Acting acting) {
        Filled<Nothing> filled = forms.read(request, acting, Nothing.class);
        PaperPress.Printed printed = desk.preview(new Id.OfficeId(office), edge(office, filled));
        boolean word = as.equals("word");
        return ResponseEntity.ok()
                .contentType(word ? WORD : MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("岗位交接清单（预览）" + (word ? ".docx" : ".pdf"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(word ? printed.word() : printed.pdf());
    }

    private ResponseEntity<Map<String, Object>> listed(
            UUID office, Filled<?> filled, Function<List<OpenMatter>, OfficeCommand> step) {
        Answer answer = commands.answered(filled.input().key())
                .orElseGet(() -> desk.listed(
                        filled.input().key(),
                        new Id.OfficeId(office),
                        edge(office, filled),
                        filled.input().ifMatch(),
                        step));
        return answered(office, filled, answer);
    }

    private ResponseEntity<Map<String, Object>> plain(UUID office, Filled<?> filled, OfficeCommand command) {
        Answer answer = commands.send(
                filled.input().key(),
                List.of(new Asked<>(
                        office.toString(),
                        command,
                        edge(office, filled),
                        filled.input().ifMatch())));
        return answered(office, filled, answer);
    }

    private Edge edge(UUID office, Filled<?> filled) {
        AreaPath area = forms.areaOf(OfficeAggregate.TYPE, office.toString())
                .orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_OFFICE));
        return forms.edge(filled.now(), area);
    }

    private static ResponseEntity<Map<String, Object>> answered(UUID office, Filled<?> filled, Answer answer) {
        return Replies.of(answer, PAGE + office, filled.input().form(), false);
    }
}
