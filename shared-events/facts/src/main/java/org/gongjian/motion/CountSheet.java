package org.gongjian.motion;

import java.util.List;
import org.gongjian.record.Id;

/**
 * 计票单.
 *
 * @param issued 发出
 * @param returned 收回
 * @param valid 有效
 * @param spoilt 废票
 * @param scrutineers 监票人
 */
public record CountSheet(
        int issued, int returned, int valid, int spoilt, Counts counts, List<Id.PersonId> scrutineers) {
    public CountSheet {
        scrutineers = List.copyOf(scrutineers);
    }
}
