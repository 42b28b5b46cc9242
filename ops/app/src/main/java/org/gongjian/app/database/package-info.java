/** The PostgreSQL of this process, its roles and its pools. */
@NullMarked
package org.gongjian.app.database;

import org.jspecify.annotations.NullMarked;
