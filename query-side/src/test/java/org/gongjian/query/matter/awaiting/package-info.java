@NullMarked
package org.gongjian.query.matter.awaiting;

import org.jspecify.annotations.NullMarked;
