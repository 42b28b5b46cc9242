package org.gongjian.command.template;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.paper.UnreadableTemplate;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.matter.PaperFields;
import org.gongjian.matter.terms.PaperKind;

/** Examines what an office wants to put in the place of a template: it must open, name only what we know, and print whole. */
final class TemplateDesk {
    private static final int LARGEST = 2 * 1024 * 1024;

    private final Templates templates;
    private final PaperPress press;

    TemplateDesk(Templates templates, PaperPress press) {
        this.templates = templates;
        this.press = press;
    }

    static PaperKind kind(String named) {
        try {
            return PaperKind.valueOf(named.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(TemplateRefusal.NO_SUCH_TEMPLATE);
        }
    }

    Templates.Template version(PaperKind kind, int version) {
        return templates.version(kind.name(), version).orElseThrow(() -> new Refused(TemplateRefusal.NO_SUCH_TEMPLATE));
    }

    /** The file sent, if it will do. */
    Input.Upload examined(PaperKind kind, Input input) {
        if (input.uploads().size() != 1) {
            throw new Refused(TemplateRefusal.TEMPLATE_IS_MISSING, Map.of("field", "template"));
        }
        Input.Upload sent = input.uploads().getFirst();
        if (sent.bytes().length > LARGEST) {
            throw new Refused(TemplateRefusal.TEMPLATE_IS_TOO_LARGE, Map.of("field", "template", "megabytes", 2));
        }
        Set<String> unknown = new TreeSet<>(placeholders(sent.bytes()));
        unknown.removeAll(Set.copyOf(PaperFields.of(kind)));
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
