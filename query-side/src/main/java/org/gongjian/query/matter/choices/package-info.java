/** Matters as forms offer them to choose from. */
@NullMarked
package org.gongjian.query.matter.choices;

import org.jspecify.annotations.NullMarked;
