/** What a resident learns with the number of the receipt and the last four digits of the phone. */
@NullMarked
package org.gongjian.query.matter.status;

import org.jspecify.annotations.NullMarked;
