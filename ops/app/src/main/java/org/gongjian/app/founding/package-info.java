/** The first area, the first administrator: what has to be there before anybody can log in. */
@NullMarked
package org.gongjian.app.founding;

import org.jspecify.annotations.NullMarked;
