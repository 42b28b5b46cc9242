@NullMarked
package org.gongjian.command.matter;

import org.jspecify.annotations.NullMarked;
