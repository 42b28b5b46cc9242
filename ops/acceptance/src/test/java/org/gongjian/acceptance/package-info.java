/** The packaged product from outside: over HTTP and in headless Chromium, in one process and in two behind a proxy. */
@NullMarked
package org.gongjian.acceptance;

import org.jspecify.annotations.NullMarked;
