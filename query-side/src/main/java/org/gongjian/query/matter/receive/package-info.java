/** The one screen on which anything is received. */
@NullMarked
package org.gongjian.query.matter.receive;

import org.jspecify.annotations.NullMarked;
