@NullMarked
package org.gongjian.command.decision;

import org.jspecify.annotations.NullMarked;
