package org.gongjian.matter.terms;

/** What follows from a date for handling, before and after it: reminder, urging, supervision, report to the street. */
public record Escalation(Due reminder, Due urging, Due supervision, Due reportUp) {}
