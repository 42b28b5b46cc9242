package org.gongjian.command.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a text of a command may be, in characters; without it 2,000. A text of one line takes no newline. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Longest {
    /** Greatest number of characters (code points). */
    int value();

    /** No newline or tab either. */
    boolean oneLine() default false;
}
