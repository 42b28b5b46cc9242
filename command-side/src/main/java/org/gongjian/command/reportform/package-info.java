/** The forms of superiors (一表通): their workbooks as they were sent, and what each cell asks for, version by version. */
@NullMarked
package org.gongjian.command.reportform;

import org.jspecify.annotations.NullMarked;
