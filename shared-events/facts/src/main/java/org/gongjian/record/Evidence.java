package org.gongjian.record;

import java.util.List;

/**
 * On what a record made for somebody else rests.
 *
 * @param note what it is: 通话记录, 盖章回函 …; no personal data
 * @param files the scans, as attachments of the same matter
 */
public record Evidence(String note, List<Id.FileId> files) {
    public Evidence {
        files = List.copyOf(files);
    }
}
