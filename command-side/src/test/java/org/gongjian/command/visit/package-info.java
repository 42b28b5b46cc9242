@NullMarked
package org.gongjian.command.visit;

import org.jspecify.annotations.NullMarked;
