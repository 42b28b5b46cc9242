/** The forms of the steps of a matter: one table of what each step asks, one page that renders any of them. */
@NullMarked
package org.gongjian.query.matter.steps;

import org.jspecify.annotations.NullMarked;
