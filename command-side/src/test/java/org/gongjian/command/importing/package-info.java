@NullMarked
package org.gongjian.command.importing;

import org.jspecify.annotations.NullMarked;
