package org.gongjian.query.matter.steps;

/** One line of a list to choose from. */
public record Choice(String value, String label) {}
