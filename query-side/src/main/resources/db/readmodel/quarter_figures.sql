-- What counts, at two clocks: at and until are business time, known_from and known_until when we knew it so.
-- What was performed and then disputed is not kept.
CREATE TABLE view.quarter_figures${g} (
    matter      uuid        NOT NULL,
    figure      text        NOT NULL,
    -- sequence of the fact it comes from, and of the fact that made us know it so
    n           int         NOT NULL,
    since       int         NOT NULL,
    district    uuid        NOT NULL,
    street      uuid,
    community   uuid,
    kind        text        NOT NULL,
    category    text,
    at          timestamptz NOT NULL,
    until       timestamptz,
    detail      text,
    met         boolean,
    -- of the matter, as we know it now and not as it was known then
    sensitive   boolean     NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    PRIMARY KEY (matter, figure, n, since)
);
-- How far each matter is folded, so that a fact that comes again changes nothing.
CREATE TABLE view.quarter_figures_matter${g} (
    matter    uuid PRIMARY KEY,
    version   int  NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
-- By what is counted, of other stories: zones, working days, and the rules of charters that figures ask for.
CREATE TABLE view.quarter_figures_area${g} (
    area      uuid   PRIMARY KEY,
    district  uuid   NOT NULL,
    street    uuid,
    community uuid,
    zone      text   NOT NULL,
    calendar  uuid,
    position  bigint NOT NULL
);
CREATE TABLE view.quarter_figures_calendar${g} (
    calendar uuid   PRIMARY KEY,
    position bigint NOT NULL,
    holidays date[] NOT NULL,
    workdays date[] NOT NULL
);
CREATE TABLE view.quarter_figures_charter${g} (
    area     uuid  NOT NULL,
    version  int   NOT NULL,
    document jsonb NOT NULL,
    PRIMARY KEY (area, version)
);
-- after filling
CREATE INDEX ON view.quarter_figures${g} (community, at);
CREATE INDEX ON view.quarter_figures${g} (street, at);
CREATE INDEX ON view.quarter_figures${g} (district, at);
CREATE INDEX ON view.quarter_figures${g} (community) WHERE until IS NULL AND figure IN ('OPEN', 'OVERDUE', 'SUPERVISED', 'SUSPENDED', 'LONG_LIST');
