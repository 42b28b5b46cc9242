package org.gongjian.command.platform.binding;

import org.gongjian.record.Concealed;

/** Puts a typed text into its box under the key of the right person, bound to the field. */
@FunctionalInterface
public interface Conceal {
    /**
     * @param field name of the component it is typed into, as it will stand in the event
     */
    Concealed box(String field, String text);
}
