/** From JSON or an HTML form to a command record, naming every faulty field at once. */
@NullMarked
package org.gongjian.command.platform.binding;

import org.jspecify.annotations.NullMarked;
