/** The page of a matter and its timeline (办理经过), at two clocks. */
@NullMarked
package org.gongjian.query.matter.timeline;

import org.jspecify.annotations.NullMarked;
