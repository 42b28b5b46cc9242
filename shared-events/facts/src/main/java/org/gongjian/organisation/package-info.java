/** Organisations of any kind: those located in the area, committees, offices of the street, departments. */
@NullMarked
package org.gongjian.organisation;

import org.jspecify.annotations.NullMarked;
