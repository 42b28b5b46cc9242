package org.gongjian.meeting;

import java.util.List;
import org.gongjian.record.Id;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda.
 *
 * @param number from 1; that of an item that was taken off is not given again
 * @param matter the matter that waited for the meeting; null for an item of its own
 * @param sensitive the matter is; the item is for named offices only
 * @param entitled the bodies whose seats decide on it; the others hear it
 * @param fromTheFloor moved in the meeting (动议)
 */
public record AgendaItem(
        int number,
        String title,
        Purpose purpose,
        @Nullable MatterId matter,
        boolean sensitive,
        List<Id.BodyId> entitled,
        boolean fromTheFloor) {
    public AgendaItem {
        entitled = List.copyOf(entitled);
    }
}
