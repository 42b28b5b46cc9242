package org.gongjian.command.platform.paper;

import java.util.Map;
import java.util.function.Function;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;

/** Prints what is made from the facts each time it is asked for, and the empty form of it: nothing is recorded, nothing kept. */
public final class PrintedForms {
    private final Templates templates;
    private final PaperPress press;
    private final PaperNames names;

    PrintedForms(Templates templates, PaperPress press, PaperNames names) {
        this.templates = templates;
        this.press = press;
        this.names = names;
    }

    /**
     * The form to be filled in by hand, for the community of the office acted in.
     *
     * @param called how the file is called
     * @param sheet what stands on it, by the name of the community
     */
    public ResponseEntity<byte[]> empty(
            String paper, String called, Function<String, Map<String, Object>> sheet, String as, Acting acting) {
        String community = names.area(acting.scope().community());
        return filled(paper, called + "（空表）", sheet.apply(community), as);
    }

    /** With these values by placeholder. */
    public ResponseEntity<byte[]> filled(String paper, String called, Map<String, Object> values, String as) {
        return PaperFile.of(press.print(templates.current(paper).bytes(), values), called, as);
    }
}
