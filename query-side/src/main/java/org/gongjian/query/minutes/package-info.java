/** Minutes of meetings: what awaits drafting, checking, signing and making public, every version, and what everybody reads. */
@NullMarked
package org.gongjian.query.minutes;

import org.jspecify.annotations.NullMarked;
