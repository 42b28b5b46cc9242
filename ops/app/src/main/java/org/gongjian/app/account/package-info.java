/** Accounts: log-in, lock-out, passwords, tokens, the first administrator. A table with an audit trail, not an aggregate. */
@NullMarked
package org.gongjian.app.account;

import org.jspecify.annotations.NullMarked;
