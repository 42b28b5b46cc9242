package org.gongjian.command.year;

/** The year from January to December, month by month. */
record Chronicle(Year year, Town town, OneMatter burst, ConferenceOfUnits units, ChargingShed charging) {

    /** All of it, under one source. */
    static Chronicle of(Source source) {
        Year year = new Year(source);
        Town town = new Town(year);
        Meetings meetings = new Meetings(year, town, source);
        new Founding(meetings).january();
        OneMatter burst = new UrgentEvening(meetings).february();
        ConferenceOfUnits units = ConferenceOfUnits.inSpring(meetings);
        units.march(burst);
        ChargingShed charging = ChargingShed.inApril(meetings);
        charging.april();
        meetings.committeeIn(5);
        units.june();
        SecondHalf second = new SecondHalf(year, town, meetings, source);
        second.july();
        second.august();
        second.september();
        second.october();
        second.november();
        second.december();
        return new Chronicle(year, town, burst, units, charging);
    }
}
