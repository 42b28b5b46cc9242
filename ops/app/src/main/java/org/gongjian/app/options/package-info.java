/** What the command line says: the role of this process and where everything lies. */
@NullMarked
package org.gongjian.app.options;

import org.jspecify.annotations.NullMarked;
