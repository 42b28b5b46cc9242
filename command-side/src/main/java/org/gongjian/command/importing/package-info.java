/** Taking over a ledger: a workbook of matters handled before us is read, checked, shown, confirmed and recorded. */
@NullMarked
package org.gongjian.command.importing;

import org.jspecify.annotations.NullMarked;
