-- What the command side knows of areas and people, written in the transaction that appends the fact. No contact data.
CREATE SEQUENCE work.registry_version_seq;
CREATE TABLE work.registry_version (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version bigint  NOT NULL
);
INSERT INTO work.registry_version (version) VALUES (nextval('work.registry_version_seq'));

CREATE TABLE work.area (
    area      uuid PRIMARY KEY,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    name      text NOT NULL,
    zone      text NOT NULL,
    calendar  uuid
);
CREATE TABLE work.area_numbering (
    area    uuid NOT NULL REFERENCES work.area,
    series  text NOT NULL,
    pattern text NOT NULL,
    PRIMARY KEY (area, series)
);
-- a receipt number alone must name one matter
CREATE UNIQUE INDEX area_numbering_receipt ON work.area_numbering (pattern) WHERE series = 'RECEIPT';
CREATE TABLE work.area_category (
    area             uuid    NOT NULL REFERENCES work.area,
    code             text    NOT NULL,
    time_limit_class text    NOT NULL,
    open             boolean NOT NULL,
    PRIMARY KEY (area, code)
);
-- one charter per area: two that begin at once meet at the key
CREATE TABLE work.charter_version (
    area          uuid NOT NULL,
    version       int  NOT NULL,
    charter       uuid NOT NULL,
    name          text NOT NULL,
    in_force_from date NOT NULL,
    rules         text NOT NULL,
    PRIMARY KEY (area, version)
);
CREATE TABLE work.working_calendar (
    calendar uuid PRIMARY KEY,
    days     text NOT NULL
);

CREATE TABLE work.organisation (
    organisation uuid PRIMARY KEY,
    kind         text NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);

CREATE TABLE work.person (
    person uuid PRIMARY KEY
);
-- keyed hashes; gone when the person is erased
CREATE TABLE work.person_lookup (
    kind   text NOT NULL,
    hash   text NOT NULL,
    person uuid NOT NULL,
    PRIMARY KEY (kind, hash, person)
);
CREATE INDEX person_lookup_person ON work.person_lookup (person);
CREATE TABLE work.membership (
    person     uuid NOT NULL,
    membership text NOT NULL,
    from_day   date NOT NULL,
    last_day   date,
    PRIMARY KEY (person, from_day)
);
CREATE TABLE work.mandate (
    person    uuid NOT NULL,
    community uuid NOT NULL,
    from_day  date NOT NULL,
    last_day  date,
    PRIMARY KEY (person, community, from_day)
);

CREATE TABLE work.congress_session (
    session         uuid        PRIMARY KEY,
    community       uuid        NOT NULL,
    term            int         NOT NULL,
    number          int         NOT NULL,
    opened_at       timestamptz NOT NULL,
    proposals_until timestamptz,
    closed_at       timestamptz
);
CREATE INDEX congress_session_community ON work.congress_session (community, opened_at);

CREATE TABLE work.office (
    office       uuid PRIMARY KEY,
    role         text NOT NULL,
    title        text NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid,
    organisation uuid,
    grid         text
);
CREATE TABLE work.office_tenure (
    office   uuid NOT NULL REFERENCES work.office,
    holder   uuid NOT NULL,
    acts_as  text NOT NULL,
    from_day date NOT NULL,
    last_day date,
    PRIMARY KEY (office, from_day)
);
CREATE INDEX office_tenure_holder ON work.office_tenure (holder);

GRANT SELECT, INSERT, UPDATE, DELETE ON work.registry_version, work.area, work.area_numbering, work.area_category,
    work.charter_version, work.working_calendar, work.organisation, work.person, work.person_lookup, work.membership,
    work.mandate, work.congress_session, work.office, work.office_tenure TO gongjian_append;
GRANT USAGE ON SEQUENCE work.registry_version_seq TO gongjian_append;
-- a query node resolves who acts in which office; it writes nothing here
GRANT SELECT ON work.office, work.office_tenure, work.area, work.registry_version, work.area_numbering, work.area_category,
    work.charter_version, work.working_calendar TO gongjian_view;
