/** Offices (岗位/职务): a role in an area, held by one person after another. */
@NullMarked
package org.gongjian.office;

import org.jspecify.annotations.NullMarked;
