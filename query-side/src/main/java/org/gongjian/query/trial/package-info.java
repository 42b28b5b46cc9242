/**
 * 试算: what a version of a charter would have made of the decisions of a year. Every decision that a rule touches is kept with what it was
 * taken on, so that it can be taken again under other rules.
 */
@NullMarked
package org.gongjian.query.trial;

import org.jspecify.annotations.NullMarked;
