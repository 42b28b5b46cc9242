-- 走访: visits to organisations, each with its account as one document.
CREATE TABLE view.visits${g} (
    id           uuid PRIMARY KEY,
    organisation uuid NOT NULL,
    made_at      timestamptz NOT NULL,
    document     jsonb NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
-- after filling
CREATE INDEX ON view.visits${g} (community, made_at DESC, id DESC);
CREATE INDEX ON view.visits${g} (street, made_at DESC, id DESC);
CREATE INDEX ON view.visits${g} (district, made_at DESC, id DESC);
CREATE INDEX ON view.visits${g} (organisation, made_at DESC, id DESC);
