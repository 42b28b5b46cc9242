/** Ledgers of matters handled before us. */
@NullMarked
package org.gongjian.command.importing.ledger;

import org.jspecify.annotations.NullMarked;
