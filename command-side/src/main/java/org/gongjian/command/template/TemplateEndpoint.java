package org.gongjian.command.template;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.record.Acting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the office's own templates and gives out any that papers were made with. */
@Controller
class TemplateEndpoint {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Inputs inputs;
    private final EdgeFacts edges;
    private final Templates templates;
    private final TemplateDesk desk;

    TemplateEndpoint(Inputs inputs, EdgeFacts edges, Templates templates, PaperPress press) {
        this.inputs = inputs;
        this.edges = edges;
        this.templates = templates;
        this.desk = new TemplateDesk(templates, press);
    }

    /** Puts another template in place for the papers to come. */
    @PostMapping("/admin/templates/{kind}")
    ResponseEntity<Void> replace(@PathVariable String kind, HttpServletRequest request, Acting acting) {
        String paper = TemplateDesk.paper(kind);
        Input input = inputs.read(request, acting);
        Input.Upload sent = desk.examined(paper, input);
        templates.replace(paper, sent.name(), sent.bytes(), acting, edges.now());
        return done(input);
    }

    /** Back to the one that comes with the product. */
    @PostMapping("/admin/templates/{kind}/restore")
    ResponseEntity<Void> restore(@PathVariable String kind, HttpServletRequest request, Acting acting) {
        String paper = TemplateDesk.paper(kind);
        Input input = inputs.read(request, acting);
        templates.restore(paper, acting, edges.now());
        return done(input);
    }

    /** The file, to be changed in Word and sent back. */
    @PostMapping("/admin/templates/{kind}/download")
    ResponseEntity<byte[]> download(@PathVariable String kind, @RequestParam(defaultValue = "0") int version) {
        String paper = TemplateDesk.paper(kind);
        String name = kind + (version == 0 ? "" : "-v" + version) + ".docx";
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(desk.version(paper, version).bytes());
    }

    private static ResponseEntity<Void> done(Input input) {
        return input.form()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/admin/templates"))
                        .build()
                : ResponseEntity.noContent().build();
    }
}
