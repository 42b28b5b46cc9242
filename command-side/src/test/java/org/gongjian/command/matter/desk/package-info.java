/** The steps of a matter over HTTP, and what the product does by itself. */
@NullMarked
package org.gongjian.command.matter.desk;

import org.jspecify.annotations.NullMarked;
