/** The quarter at a glance: what came in, what was done, what remains, and the rates, by kind and category. */
@NullMarked
package org.gongjian.query.figures.quarter;

import org.jspecify.annotations.NullMarked;
