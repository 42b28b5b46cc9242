@NullMarked
package org.gongjian.command.charter;

import org.jspecify.annotations.NullMarked;
