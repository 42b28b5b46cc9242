/** What the read models of matters fold alike. */
@NullMarked
package org.gongjian.query.matter;

import org.jspecify.annotations.NullMarked;
