/** What both sides agree on about the forms of superiors (一表通): of which period a form is, and what a cell of it asks for. */
@NullMarked
package org.gongjian.reportform;

import org.jspecify.annotations.NullMarked;
