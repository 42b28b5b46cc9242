@NullMarked
package org.gongjian.command.template;

import org.jspecify.annotations.NullMarked;
