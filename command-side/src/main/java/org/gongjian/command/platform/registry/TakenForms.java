package org.gongjian.command.platform.registry;

import java.util.Map;
import java.util.TreeMap;

/** What a controller of the administration takes at each of its addresses; the description of the interface is written from it. */
@FunctionalInterface
public interface TakenForms {
    /** The record of each form by its address, {@code {id}} for the aggregate. */
    Map<String, Class<?>> taken();

    /** A form that makes something at an address, and its steps below. */
    static Map<String, Class<?>> of(String page, Class<?> form, Map<String, ? extends Class<?>> steps) {
        Map<String, Class<?>> taken = new TreeMap<>();
        taken.put(page, form);
        steps.forEach((step, command) -> taken.put(page + "/{id}/" + step, command));
        return taken;
    }
}
