-- The page of a matter: what holds now, as one document; its marks say also what stands in an agreement.
CREATE TABLE view.matter_page${g} (
    id        uuid PRIMARY KEY,
    version   bigint NOT NULL,
    receipt   text,
    sensitive boolean NOT NULL,
    involved  uuid[] NOT NULL,
    sight     jsonb NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
-- The timeline: each fact as it was recorded, and again for every correction that changed it. What held at knownAt is the last of a
-- sequence that was recorded by then.
CREATE TABLE view.matter_timeline${g} (
    matter      uuid NOT NULL,
    sequence    bigint NOT NULL,
    told_by     bigint NOT NULL,
    position    bigint NOT NULL,
    event       uuid NOT NULL,
    name        varchar(64) NOT NULL,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    known_from  timestamptz NOT NULL,
    entry       jsonb NOT NULL,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid,
    PRIMARY KEY (matter, sequence, told_by)
);
-- after filling
CREATE INDEX ON view.matter_page${g} (receipt) WHERE receipt IS NOT NULL;
