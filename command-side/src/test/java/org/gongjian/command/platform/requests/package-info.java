/** Request keys and how long they are remembered. */
@NullMarked
package org.gongjian.command.platform.requests;

import org.jspecify.annotations.NullMarked;
