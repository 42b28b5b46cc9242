/** How public notices are decided on. */
@NullMarked
package org.gongjian.command.notice;

import org.jspecify.annotations.NullMarked;
