@NullMarked
package org.gongjian.query.matter.alike;

import org.jspecify.annotations.NullMarked;
