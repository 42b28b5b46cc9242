/** 会议纪要: drafted from what happened in a meeting, checked for secrecy, signed and numbered, made public; corrections are new versions. */
@NullMarked
package org.gongjian.minutes;

import org.jspecify.annotations.NullMarked;
