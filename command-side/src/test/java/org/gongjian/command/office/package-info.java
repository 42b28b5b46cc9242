@NullMarked
package org.gongjian.command.office;

import org.jspecify.annotations.NullMarked;
