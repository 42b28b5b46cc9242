-- 表决: motions, each with its votes (who recorded them for others, which came in writing and count beside hands), counts and how they are counted, outcome and what it is to bring about as one document.
CREATE TABLE view.motions${g} (
    id        uuid PRIMARY KEY,
    meeting   uuid NOT NULL,
    status    text NOT NULL,
    put_at    timestamptz NOT NULL,
    document  jsonb NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    -- seats that cast a secret ballot: each is told of its own, nobody of the others
    cast_by   text[] NOT NULL
);
-- after filling
CREATE INDEX ON view.motions${g} (meeting, put_at, id);
