package org.gongjian.command.platform.shell;

/**
 * One aggregate as Axon sees it; every feature declares its own as a bean.
 *
 * @param type stored name of the aggregate type, and the name under which its commands are routed: an interface-typed handler
 *     without that name would never be found
 * @param aggregate the shell class
 * @param commands the sealed family of its commands
 * @param crowded whether hundreds may ask one at once: its state is kept from one command to the next, see {@link RecentStates}
 */
public record Shell<A>(String type, Class<A> aggregate, Class<?> commands, boolean crowded) {

    /** Of one that people ask now and then. */
    public Shell(String type, Class<A> aggregate, Class<?> commands) {
        this(type, aggregate, commands, false);
    }
}
