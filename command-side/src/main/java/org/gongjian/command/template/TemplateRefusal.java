package org.gongjian.command.template;

import org.gongjian.command.decision.RefusalCode;

/** What cannot be taken as a template. */
enum TemplateRefusal implements RefusalCode {
    NO_SUCH_TEMPLATE(Kind.UNKNOWN),
    TEMPLATE_IS_MISSING(Kind.INPUT),
    TEMPLATE_IS_TOO_LARGE(Kind.INPUT),
    TEMPLATE_CANNOT_BE_OPENED(Kind.INPUT),
    TEMPLATE_NAMES_UNKNOWN_PLACEHOLDERS(Kind.INPUT),
    TEMPLATE_HOLDS_WHAT_FLOATS(Kind.INPUT);

    private final Kind kind;

    TemplateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
