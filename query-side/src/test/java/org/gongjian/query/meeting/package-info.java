@NullMarked
package org.gongjian.query.meeting;

import org.jspecify.annotations.NullMarked;
