-- Names that pages put in the place of ids: areas, grids, categories, organisations, offices and who acts in them, as holder or deputy.
CREATE TABLE view.registry_area${g} (
    id        uuid PRIMARY KEY,
    kind      varchar(16) NOT NULL,
    name      text NOT NULL,
    zone      varchar(64) NOT NULL,
    calendar  uuid,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
CREATE TABLE view.registry_number_pattern${g} (
    area      uuid NOT NULL,
    series    varchar(16) NOT NULL,
    pattern   text NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (area, series)
);
CREATE TABLE view.registry_grid${g} (
    area      uuid NOT NULL,
    code      text NOT NULL,
    name      text NOT NULL,
    buildings text[] NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (area, code)
);
CREATE TABLE view.registry_category${g} (
    area             uuid NOT NULL,
    code             text NOT NULL,
    name             text NOT NULL,
    parent           text,
    time_limit_class varchar(32) NOT NULL,
    open             boolean NOT NULL,
    district         uuid NOT NULL,
    street           uuid,
    community        uuid,
    PRIMARY KEY (area, code)
);
CREATE TABLE view.registry_organisation${g} (
    id           uuid PRIMARY KEY,
    kind         varchar(32) NOT NULL,
    name         text NOT NULL,
    short_name   text,
    partner_unit boolean NOT NULL,
    handles      boolean NOT NULL,
    dissolved    boolean NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
CREATE TABLE view.registry_office${g} (
    id           uuid PRIMARY KEY,
    role         varchar(32) NOT NULL,
    title        text NOT NULL,
    organisation uuid,
    grid         text,
    abolished    boolean NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
CREATE TABLE view.registry_holder${g} (
    office    uuid NOT NULL,
    holder    uuid NOT NULL,
    acts_as   text NOT NULL,
    from_day  date NOT NULL,
    last_day  date,
    appointed_by text NOT NULL,
    left_because text,
    -- stands in for the holder; ended before the last day
    deputy    boolean NOT NULL,
    ended_at  timestamptz,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (office, holder, from_day, deputy)
);
-- after filling
CREATE INDEX ON view.registry_area${g} (district, street);
CREATE INDEX ON view.registry_organisation${g} (district, street, community);
CREATE INDEX ON view.registry_office${g} (district, street, community);
CREATE INDEX ON view.registry_holder${g} (holder);
