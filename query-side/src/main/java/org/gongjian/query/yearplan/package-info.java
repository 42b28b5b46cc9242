/** 三个清单: what a community needs, what is offered, and the projects of a year; how they changed, and what of it everybody reads. */
@NullMarked
package org.gongjian.query.yearplan;

import org.jspecify.annotations.NullMarked;
