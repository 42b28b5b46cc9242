-- 工作制度: every version of every charter, its rules as they were put in force.
CREATE TABLE view.charter_versions${g} (
    charter       uuid NOT NULL,
    area          uuid NOT NULL,
    version       integer NOT NULL,
    name          text NOT NULL,
    preset        varchar(20),
    in_force_from date NOT NULL,
    recorded_at   timestamptz NOT NULL,
    rules         jsonb NOT NULL,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid,
    PRIMARY KEY (charter, version)
);
-- after filling
CREATE INDEX ON view.charter_versions${g} (area);
