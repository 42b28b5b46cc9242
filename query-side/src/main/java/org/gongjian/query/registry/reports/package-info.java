/** Reports of units' party organisations (附件5): what each said, who is on its list, and whether the community received it. */
@NullMarked
package org.gongjian.query.registry.reports;

import org.jspecify.annotations.NullMarked;
