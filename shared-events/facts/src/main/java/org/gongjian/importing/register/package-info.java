/** Registers that can be imported: what their workbooks are made of. Both sides read a column as it stands here. */
@NullMarked
package org.gongjian.importing.register;

import org.jspecify.annotations.NullMarked;
