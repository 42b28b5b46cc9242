package org.gongjian.matter.terms;

import org.gongjian.record.Id;

/** The session of the party congress that sat when a proposal was handed in. */
public record Sitting(Id.SessionId session, String label) {}
