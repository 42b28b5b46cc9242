-- 急事共商待通报: matters consulted on urgently, and the meeting that reported each.
CREATE TABLE view.urgent_reports${g} (
    matter       uuid PRIMARY KEY,
    consulted_at timestamptz NOT NULL,
    position     bigint NOT NULL,
    meeting      uuid,
    reported_at  timestamptz,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
-- after filling
CREATE INDEX ON view.urgent_reports${g} (community, consulted_at, matter) WHERE meeting IS NULL;
CREATE INDEX ON view.urgent_reports${g} (street, consulted_at, matter) WHERE meeting IS NULL;
CREATE INDEX ON view.urgent_reports${g} (district, consulted_at, matter) WHERE meeting IS NULL;
