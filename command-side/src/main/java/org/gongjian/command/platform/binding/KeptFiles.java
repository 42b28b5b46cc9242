package org.gongjian.command.platform.binding;

import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of an uploaded file; a command names files by id only, everything else is ours to say. */
@FunctionalInterface
public interface KeptFiles {
    /** Null when there is no such file within reach. */
    @Nullable
    Attachment attachment(Id.FileId file);
}
