@NullMarked
package org.gongjian.app.draft;

import org.jspecify.annotations.NullMarked;
