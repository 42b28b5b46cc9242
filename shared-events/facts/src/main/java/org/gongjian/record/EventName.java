package org.gongjian.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The logical name under which an event is stored, for ever: {@code matter.Admitted}. Never a class name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /** aggregate type, a dot, past participle. */
    String value();

    /** Raised when the shape changes; the old golden file and an upcaster stay. */
    int version() default 1;
}
