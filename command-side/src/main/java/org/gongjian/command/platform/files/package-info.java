/** Files kept in the database, concealed chunk by chunk. */
@NullMarked
package org.gongjian.command.platform.files;

import org.jspecify.annotations.NullMarked;
