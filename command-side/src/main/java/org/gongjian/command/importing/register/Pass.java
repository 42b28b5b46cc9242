package org.gongjian.command.importing.register;

import java.util.UUID;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;

/**
 * One pass over the rows of an import.
 *
 * @param source name of the book
 * @param by who handed it in, after the confirmation who confirmed
 */
public record Pass(UUID importId, AreaPath area, Id.AreaId community, String source, Acting by) {}
