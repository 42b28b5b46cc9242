/** The templates of papers, kept by the administrator. */
@NullMarked
package org.gongjian.command.template;

import org.jspecify.annotations.NullMarked;
