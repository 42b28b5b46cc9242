@NullMarked
package org.gongjian.command.reportform;

import org.jspecify.annotations.NullMarked;
