package org.gongjian.command.platform.shell;

/**
 * One aggregate as Axon sees it; every feature declares its own as a bean.
 *
 * @param type stored name of the aggregate type, and the name under which its commands are routed: an interface-typed handler
 *     without that name would never be found
 * @param aggregate the shell class
 * @param commands the sealed family of its commands
 */
public record Shell<A>(String type, Class<A> aggregate, Class<?> commands) {}
