-- 党组织名册: committees, branches and groups, and who leads and led them.
CREATE TABLE view.party_organisations${g} (
    id         uuid PRIMARY KEY,
    kind       varchar(16) NOT NULL,
    function   varchar(16),
    name       text NOT NULL,
    superior   uuid,
    founded_on date,
    unit       uuid,
    grids      text[] NOT NULL,
    dissolved  boolean NOT NULL,
    dissolved_at timestamptz,
    district   uuid NOT NULL,
    street     uuid,
    community  uuid
);
CREATE TABLE view.party_secretaries${g} (
    organisation uuid NOT NULL,
    person       uuid NOT NULL,
    from_day     date NOT NULL,
    last_day     date,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid,
    PRIMARY KEY (organisation, from_day)
);
-- after filling
CREATE INDEX ON view.party_organisations${g} (district, street, community);
CREATE INDEX ON view.party_secretaries${g} (district, street, community);
