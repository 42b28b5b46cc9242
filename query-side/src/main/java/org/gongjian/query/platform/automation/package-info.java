/** What the system did by itself on due dates, for those who are to know. */
@NullMarked
package org.gongjian.query.platform.automation;

import org.jspecify.annotations.NullMarked;
