/** Papers: filled from a Word template, printed as PDF from the filled Word. Knows nothing of matters. */
@NullMarked
package org.gongjian.command.platform.paper;

import org.jspecify.annotations.NullMarked;
