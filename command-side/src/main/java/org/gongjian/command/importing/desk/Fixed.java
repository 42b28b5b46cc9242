package org.gongjian.command.importing.desk;

import java.util.Objects;
import java.util.Optional;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.importing.register.Column;
import org.jspecify.annotations.Nullable;

/** What an import cannot change: a row that says it otherwise than it is registered is rejected. An empty cell says nothing. */
final class Fixed {
    private @Nullable Column otherwise;

    /** The first that differs is the fault. */
    Fixed is(Column column, @Nullable Object registered, @Nullable Object said) {
        if (otherwise == null && said != null && !Objects.equals(said, registered)) {
            otherwise = column;
        }
        return this;
    }

    Optional<Planned> fault() {
        return Optional.ofNullable(otherwise)
                .map(column -> Planned.faulty(RowFault.in(column, Code.IS_REGISTERED_OTHERWISE)));
    }
}
