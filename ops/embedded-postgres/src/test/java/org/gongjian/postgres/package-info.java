/** The database of the tests, and the tests of the embedded server. */
@NullMarked
package org.gongjian.postgres;

import org.jspecify.annotations.NullMarked;
