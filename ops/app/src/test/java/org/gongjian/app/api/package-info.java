@NullMarked
package org.gongjian.app.api;

import org.jspecify.annotations.NullMarked;
