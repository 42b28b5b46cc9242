package org.gongjian.query.platform.desk;

import java.util.List;
import org.gongjian.record.Acting;

/**
 * Something beside the matters that awaits somebody, shown above what awaits his office.
 *
 * @param key of its sentence, with the number of things as its argument
 * @param path where it is done
 */
public record Reminder(String key, String path, int count) {

    /** Whoever knows of such things. */
    public interface Source {
        /** What awaits this person or office now; nothing where nothing does. */
        List<Reminder> of(Acting acting);
    }
}
