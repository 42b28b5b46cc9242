/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.app.demonstration.commitments;

import org.jspecify.annotations.NullMarked;
