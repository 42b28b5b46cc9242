/** The shells of aggregates and the framework over them. */
@NullMarked
package org.gongjian.command.platform.shell;

import org.jspecify.annotations.NullMarked;
