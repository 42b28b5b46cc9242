/** Decisions about sessions of the party congress. */
@NullMarked
package org.gongjian.command.session;

import org.jspecify.annotations.NullMarked;
