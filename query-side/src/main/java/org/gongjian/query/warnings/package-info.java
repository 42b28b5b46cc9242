/** What is not in the registers as it should be, each with the row it is about: hints, never bars. */
@NullMarked
package org.gongjian.query.warnings;

import org.jspecify.annotations.NullMarked;
