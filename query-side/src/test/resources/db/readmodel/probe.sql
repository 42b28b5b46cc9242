CREATE TABLE view.probe${g} (
    id       uuid PRIMARY KEY,
    name     text NOT NULL,
    renamed  integer NOT NULL,
    position bigint NOT NULL,
    district uuid, street uuid, community uuid
);
CREATE TABLE view.probe_log${g} (event uuid NOT NULL, position bigint NOT NULL);
-- after filling
CREATE INDEX ON view.probe${g} (name);
