-- The three lists of a year: a community has them once for each.
CREATE TABLE work.year_plan (
    year_plan uuid    PRIMARY KEY,
    community uuid    NOT NULL,
    year      integer NOT NULL,
    UNIQUE (community, year)
);

GRANT SELECT, INSERT ON work.year_plan TO gongjian_append;
