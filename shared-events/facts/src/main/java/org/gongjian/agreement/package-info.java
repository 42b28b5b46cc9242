/** Agreements between the community's party organisation and a unit: facts and how they add up. */
@NullMarked
package org.gongjian.agreement;

import org.jspecify.annotations.NullMarked;
