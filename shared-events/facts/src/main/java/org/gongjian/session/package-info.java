/** Sessions of the party congress: opened, closed, deadline for proposals. */
@NullMarked
package org.gongjian.session;

import org.jspecify.annotations.NullMarked;
