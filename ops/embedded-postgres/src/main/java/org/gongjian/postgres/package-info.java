/** A real PostgreSQL beside the product: started, secured, provisioned with the three roles, and stopped after everything else. */
@NullMarked
package org.gongjian.postgres;

import org.jspecify.annotations.NullMarked;
