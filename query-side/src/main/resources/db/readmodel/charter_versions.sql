-- 工作制度: every version of every charter, its rules as they were put in force.
CREATE TABLE view.charter_versions${g} (
    charter       uuid NOT NULL,
    area          uuid NOT NULL,
    version       integer NOT NULL,
    name          text NOT NULL,
    preset        varchar(20),
    in_force_from date NOT NULL,
    recorded_at   timestamptz NOT NULL,
    drafted_by    uuid,
    put_by        uuid,
    rules         jsonb NOT NULL,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid,
    PRIMARY KEY (charter, version)
);
-- The last draft of each charter; it waits until a version was put in force at a later position.
CREATE TABLE view.charter_drafts${g} (
    charter      uuid NOT NULL PRIMARY KEY,
    area         uuid NOT NULL,
    draft        integer NOT NULL,
    name         text NOT NULL,
    preset       varchar(20),
    recorded_at  timestamptz NOT NULL,
    drafted_by   uuid,
    recorded_by  uuid,
    rules        jsonb NOT NULL,
    position     bigint NOT NULL,
    put_position bigint,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
-- after filling
CREATE INDEX ON view.charter_drafts${g} (community);
CREATE INDEX ON view.charter_drafts${g} (street);
CREATE INDEX ON view.charter_drafts${g} (district);
CREATE INDEX ON view.charter_versions${g} (area);
