/** What is amiss in the registers. */
@org.jspecify.annotations.NullMarked
package org.gongjian.query.warnings;
