package org.gongjian.matter.terms;

import org.gongjian.record.Id;

/** Under which version of the rules a fact was decided and its dates were counted. */
public record UnderRules(Id.CharterId charter, int charterVersion, String calendarVersion) {}
