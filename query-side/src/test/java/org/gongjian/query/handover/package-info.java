@NullMarked
package org.gongjian.query.handover;

import org.jspecify.annotations.NullMarked;
