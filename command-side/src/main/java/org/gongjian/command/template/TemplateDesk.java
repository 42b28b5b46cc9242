package org.gongjian.command.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.catalogue.PaperForms;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.paper.UnreadableTemplate;
import org.gongjian.command.platform.requests.Input;

/** Examines what an office wants to put in the place of a template: it must open, name only what we know, and print whole. */
final class TemplateDesk {
    private static final int LARGEST = 2 * 1024 * 1024;

    private final Templates templates;
    private final PaperPress press;

    TemplateDesk(Templates templates, PaperPress press) {
        this.templates = templates;
        this.press = press;
    }

    /** The stored name of the paper that an address names. */
    static String paper(String named) {
        String paper = named.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!PaperForms.fields().containsKey(paper)) {
            throw new Refused(TemplateRefusal.NO_SUCH_TEMPLATE);
        }
        return paper;
    }

    Templates.Template version(String paper, int version) {
        return templates.version(paper, version).orElseThrow(() -> new Refused(TemplateRefusal.NO_SUCH_TEMPLATE));
    }

    /** The file sent, if it will do. */
    Input.Upload examined(String paper, Input input) {
        if (input.uploads().size() != 1) {
            throw new Refused(TemplateRefusal.TEMPLATE_IS_MISSING, Map.of("field", "template"));
        }
        Input.Upload sent = input.uploads().getFirst();
        if (sent.bytes().length > LARGEST) {
            throw new Refused(TemplateRefusal.TEMPLATE_IS_TOO_LARGE, Map.of("field", "template", "megabytes", 2));
        }
        Set<String> unknown = new TreeSet<>(placeholders(sent.bytes()));
        unknown.removeAll(PaperForms.fields().getOrDefault(paper, List.of()));
        if (!unknown.isEmpty()) {
            throw new Refused(
                    TemplateRefusal.TEMPLATE_NAMES_UNKNOWN_PLACEHOLDERS,
                    Map.of("field", "template", "names", String.join("、", unknown)));
        }
        if (press.losesSomething(sent.bytes())) {
            throw new Refused(TemplateRefusal.TEMPLATE_HOLDS_WHAT_FLOATS, Map.of("field", "template"));
        }
        return sent;
    }

    private Set<String> placeholders(byte[] bytes) {
        try {
            return press.placeholders(bytes);
        } catch (UnreadableTemplate e) {
            throw new Refused(TemplateRefusal.TEMPLATE_CANNOT_BE_OPENED, Map.of("field", "template"));
        }
    }
}
