package org.gongjian.command.platform.paper;

/** A file that cannot be used as a template. */
public final class UnreadableTemplate extends RuntimeException {
    UnreadableTemplate(Throwable cause) {
        super("not a Word document that can be filled", cause);
    }
}
