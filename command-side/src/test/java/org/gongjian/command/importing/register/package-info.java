@NullMarked
package org.gongjian.command.importing.register;

import org.jspecify.annotations.NullMarked;
