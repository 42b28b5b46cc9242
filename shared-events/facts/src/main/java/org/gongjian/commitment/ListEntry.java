package org.gongjian.commitment;

import org.gongjian.record.Id;

/** An entry of one of the three lists of a year (需求、资源、项目清单). */
public record ListEntry(Id.YearPlanId plan, String key) {}
