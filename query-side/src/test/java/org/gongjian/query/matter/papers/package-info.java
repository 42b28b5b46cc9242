@NullMarked
package org.gongjian.query.matter.papers;

import org.jspecify.annotations.NullMarked;
