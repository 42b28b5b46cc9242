package org.gongjian.command.reportform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.record.Acting;
import org.gongjian.reportform.MappedCell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes forms in, replaces them, and has their cells mapped: for the area that was asked to fill them, by its own offices. */
@Component
public final class ReportFormDesk {
    private static final int MOST_CELLS = 500;
    /** The figure of a cell that is to stay as the superior left it. */
    private static final String NOTHING = "none";

    private final ReportForms forms;

    /** Where a cell is. */
    private record Place(String sheet, String cell) {
        static Place of(MappedCell cell) {
            return new Place(cell.sheet(), cell.cell());
        }
    }

    ReportFormDesk(@Qualifier("appendPool") DataSource pool) {
        this.forms = new ReportForms(JdbcClient.create(pool));
    }

    /** Whether there is such a form in use. */
    public boolean has(UUID id) {
        return forms.current(id).isPresent();
    }

    /** How often its mapping was changed. */
    public int mapped(UUID id) {
        return forms.mapping(id).version();
    }

    /** A new form of the office's area. */
    public void take(UUID id, FormTitle title, List<Input.Upload> uploads, Acting by, Instant at) {
        ReportForms.Sent sent = sent(uploads);
        if (forms.isTaken(by.scope(), title.name())) {
            throw new Refused(ReportFormRefusal.REPORT_FORM_NAME_IS_TAKEN, Map.of("field", "name"));
        }
        forms.put(new ReportForms.Form(id, by.scope(), title, sent), by, at);
    }

    /** The superior sent another workbook; what its cells ask for stays. */
    void replace(UUID id, List<Input.Upload> uploads, Acting by, Instant at) {
        ReportForms.Form form = own(id, by);
        forms.put(new ReportForms.Form(id, form.area(), form.title(), sent(uploads)), by, at);
    }

    void withdraw(UUID id, Acting by, Instant at) {
        forms.withdraw(own(id, by), by, at);
    }

    /**
     * Maps some cells, the others stay. The figure {@code none} frees a cell.
     *
     * @param seen the version of the mapping that the user saw
     */
    public void map(UUID id, int seen, List<MappedCell> cells, Acting by, Instant at) {
        ReportForms.Form form = own(id, by);
        ReportForms.Mapping before = forms.mapping(id);
        if (before.version() != seen) {
            throw new Refused(ReportFormRefusal.MAPPING_CHANGED_MEANWHILE);
        }
        Map<Place, MappedCell> mapped = new LinkedHashMap<>();
        before.cells().forEach(cell -> mapped.put(Place.of(cell), cell));
        try (SuperiorsWorkbook workbook = SuperiorsWorkbook.examined(form.sent().bytes())) {
            for (MappedCell cell : cells) {
                if (cell.figure().equals(NOTHING)) {
                    mapped.remove(Place.of(cell));
                } else {
                    workbook.requireFree(cell);
                    mapped.put(Place.of(cell), cell);
                }
            }
        }
        if (mapped.size() > MOST_CELLS) {
            throw new Refused(ReportFormRefusal.FORM_HAS_TOO_MANY_MAPPED_CELLS, Map.of("most", MOST_CELLS));
        }
        if (!forms.map(id, new ReportForms.Mapping(seen + 1, List.copyOf(mapped.values())), by, at)) {
            throw new Refused(ReportFormRefusal.MAPPING_CHANGED_MEANWHILE);
        }
    }

    private ReportForms.Form own(UUID id, Acting by) {
        ReportForms.Form form = forms.current(id).orElseThrow(() -> new Refused(ReportFormRefusal.NO_SUCH_REPORT_FORM));
        if (!form.area().equals(by.scope())) {
            throw new Refused(ReportFormRefusal.REPORT_FORM_BELONGS_TO_ANOTHER_AREA);
        }
        return form;
    }

    private static ReportForms.Sent sent(List<Input.Upload> uploads) {
        if (uploads.size() != 1) {
            throw new Refused(ReportFormRefusal.REPORT_FORM_NEEDS_ONE_WORKBOOK, Map.of("field", "workbook"));
        }
        Input.Upload upload = uploads.getFirst();
        SuperiorsWorkbook.examined(upload.bytes()).close();
        try {
            return new ReportForms.Sent(
                    upload.name(),
                    upload.bytes(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(upload.bytes())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
