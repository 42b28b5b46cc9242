/** What every decision works with: the edge facts it is given and the refusal it may answer. No framework. */
@NullMarked
package org.gongjian.command.decision;

import org.jspecify.annotations.NullMarked;
