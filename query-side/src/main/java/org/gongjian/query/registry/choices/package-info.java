/** The lists that forms offer out of the directory of names. */
@NullMarked
package org.gongjian.query.registry.choices;

import org.jspecify.annotations.NullMarked;
