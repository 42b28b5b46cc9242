@NullMarked
package org.gongjian.command.body;

import org.jspecify.annotations.NullMarked;
