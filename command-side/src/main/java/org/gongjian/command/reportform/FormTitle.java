package org.gongjian.command.reportform;

import org.gongjian.reportform.FormPeriod;

/** What a form is called, from whom it is, and of which days it asks. */
public record FormTitle(String name, String from, FormPeriod period) {}
