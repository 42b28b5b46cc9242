package org.gongjian.command.platform.shell;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate as Axon sees it; every feature declares its own as a bean.
 *
 * @param type stored name of the aggregate type, and the name under which its commands are routed: an interface-typed handler
 *     without that name would never be found
 * @param aggregate the shell class
 * @param commands the sealed family of its commands
 * @param copy of one that hundreds may ask at once, of which a snapshot is kept from one command to the next (see
 *     {@link CrowdedRepository}): another one in the same state; null of one that people ask now and then
 */
public record Shell<A>(
        String type,
        Class<A> aggregate,
        Class<?> commands,
        @Nullable UnaryOperator<A> copy) {

    /** Of one that people ask now and then. */
    public Shell(String type, Class<A> aggregate, Class<?> commands) {
        this(type, aggregate, commands, null);
    }
}
