@NullMarked
package org.gongjian.command;

import org.jspecify.annotations.NullMarked;
