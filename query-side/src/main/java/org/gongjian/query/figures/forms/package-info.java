/** 一表通: superiors' forms, what their cells ask for, and the forms filled for any days and area. */
@NullMarked
package org.gongjian.query.figures.forms;

import org.jspecify.annotations.NullMarked;
