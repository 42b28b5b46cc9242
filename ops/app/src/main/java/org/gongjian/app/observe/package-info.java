/** What the operator sees: health, metrics, one log line per request. */
@NullMarked
package org.gongjian.app.observe;

import org.jspecify.annotations.NullMarked;
