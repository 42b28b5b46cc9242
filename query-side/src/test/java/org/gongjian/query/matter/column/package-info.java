@NullMarked
package org.gongjian.query.matter.column;

import org.jspecify.annotations.NullMarked;
