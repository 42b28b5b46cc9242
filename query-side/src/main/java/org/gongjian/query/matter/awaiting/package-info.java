/** What awaits an office (待办). */
@NullMarked
package org.gongjian.query.matter.awaiting;

import org.jspecify.annotations.NullMarked;
