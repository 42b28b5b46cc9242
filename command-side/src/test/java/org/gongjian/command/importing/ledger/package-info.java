@NullMarked
package org.gongjian.command.importing.ledger;

import org.jspecify.annotations.NullMarked;
