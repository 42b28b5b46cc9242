/** Hand-overs of offices (岗位交接): prepared, signed, done; with the list and the paper. */
@NullMarked
package org.gongjian.query.handover;

import org.jspecify.annotations.NullMarked;
