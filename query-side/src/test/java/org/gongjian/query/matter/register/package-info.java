@NullMarked
package org.gongjian.query.matter.register;

import org.jspecify.annotations.NullMarked;
