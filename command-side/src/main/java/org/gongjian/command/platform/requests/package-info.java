/** What a request brought, under which key it is remembered, and what it is told. */
@NullMarked
package org.gongjian.command.platform.requests;

import org.jspecify.annotations.NullMarked;
