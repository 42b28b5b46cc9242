/** The desk of the administration: what the registry holds, and the forms that change it. */
@NullMarked
package org.gongjian.query.administration;

import org.jspecify.annotations.NullMarked;
