/** Reports of units' party organisations. */
@org.jspecify.annotations.NullMarked
package org.gongjian.query.registry.reports;
