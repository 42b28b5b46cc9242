/** Sub-commands of the start script, which talk to the running app. */
@NullMarked
package org.gongjian.app.client;

import org.jspecify.annotations.NullMarked;
