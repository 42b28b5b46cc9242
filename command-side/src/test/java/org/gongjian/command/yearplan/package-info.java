@NullMarked
package org.gongjian.command.yearplan;

import org.jspecify.annotations.NullMarked;
