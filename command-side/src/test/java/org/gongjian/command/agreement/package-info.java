@NullMarked
package org.gongjian.command.agreement;

import org.jspecify.annotations.NullMarked;
