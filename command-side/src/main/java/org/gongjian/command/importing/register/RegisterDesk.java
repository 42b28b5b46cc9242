package org.gongjian.command.importing.register;

import java.time.ZoneId;
import java.util.List;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.importing.register.Register;

/** Where a register is taken over: says what its rows are to the record, and what they ask for. */
public interface RegisterDesk {
    /** Which register. */
    Register register();

    /** What is wrong between the cells of a row that are all right by themselves. */
    default List<RowFault> faults(Cells cells, ZoneId zone) {
        return List.of();
    }

    /** Begins to go through the rows of an import. */
    Session open(Pass pass);

    /** Goes through the rows of one import in their order, many at a time. */
    interface Session {
        /** What these rows are to the record; writes nothing. */
        List<Finding> find(List<Checked.Good> rows);

        /** Takes them over in the transaction that runs, and says what each was. */
        List<Finding> take(List<Checked.Good> rows);
    }
}
