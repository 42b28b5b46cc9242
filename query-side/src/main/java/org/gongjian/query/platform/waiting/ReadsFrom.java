package org.gongjian.query.platform.waiting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The read models a page is made of. A request with {@code ?position=N} waits until each has passed N; when the wait ends before, the
 * model attribute {@code behind} is true and the page says so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadsFrom {
    /** Groups, as {@code matter_register}. */
    String[] value();
}
