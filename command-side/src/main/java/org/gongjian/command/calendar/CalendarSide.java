package org.gongjian.command.calendar;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class CalendarSide {

    @Bean
    Shell<CalendarAggregate> calendarShell() {
        return CalendarAggregate.SHELL;
    }
}
