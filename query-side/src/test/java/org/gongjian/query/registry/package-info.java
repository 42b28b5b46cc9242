/** What tests of the registry tell. */
@NullMarked
package org.gongjian.query.registry;

import org.jspecify.annotations.NullMarked;
