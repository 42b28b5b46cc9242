@NullMarked
package org.gongjian.query.matter.commitment;

import org.jspecify.annotations.NullMarked;
