@NullMarked
package org.gongjian.query.matter.timeline;

import org.jspecify.annotations.NullMarked;
