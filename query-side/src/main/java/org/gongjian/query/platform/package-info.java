/** What every read model and page stands on. */
@NullMarked
package org.gongjian.query.platform;

import org.jspecify.annotations.NullMarked;
