-- Projects, promises and their occurrences (承诺、领办): one row each, as it stands now. Titles are written by the office; who promised
-- stands by id.
CREATE TABLE view.commitments${g} (
    id            uuid NOT NULL,
    sort          varchar(12) NOT NULL,
    stage         varchar(16) NOT NULL,
    closed_reason varchar(32),
    number        text NOT NULL,
    title         text NOT NULL,
    promise       uuid,
    unit          uuid,
    member        uuid,
    label         text,
    window_from   date,
    window_to     date,
    at_least      integer,
    measured_in   text,
    reached       integer,
    performed_at  timestamptz,
    outcome       varchar(16),
    planned       integer NOT NULL,
    in_force_on   date,
    -- the line of an agreement in which it was promised, and what the agreement last did to it
    agreement     uuid,
    agreed_item   text,
    agreed_number text,
    agreed_change varchar(12),
    agreed_at     timestamptz,
    began         timestamptz NOT NULL,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid
);
-- after filling
CREATE UNIQUE INDEX ON view.commitments${g} (id);
CREATE INDEX ON view.commitments${g} (promise) WHERE promise IS NOT NULL;
CREATE INDEX ON view.commitments${g} (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX ON view.commitments${g} (community, began DESC, id) WHERE sort <> 'OCCURRENCE';
CREATE INDEX ON view.commitments${g} (street, began DESC, id) WHERE sort <> 'OCCURRENCE';
CREATE INDEX ON view.commitments${g} (district, began DESC, id) WHERE sort <> 'OCCURRENCE';
CREATE INDEX ON view.commitments${g} (community, window_to) WHERE sort = 'OCCURRENCE';
CREATE INDEX ON view.commitments${g} (street, window_to) WHERE sort = 'OCCURRENCE';
CREATE INDEX ON view.commitments${g} (district, window_to) WHERE sort = 'OCCURRENCE';
CREATE INDEX ON view.commitments${g} (unit, began DESC) WHERE unit IS NOT NULL;
