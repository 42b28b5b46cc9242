-- 会议: meetings, each with its rolls, notice and receipts, roll call, agenda and record as one document, in whose name it was called, and
-- the units with a seat. Of an item that was taken off: when, and whether in the meeting; of a seat, whether it was expected there.
CREATE TABLE view.meetings${g} (
    id            uuid PRIMARY KEY,
    stage         text NOT NULL,
    starts_at     timestamptz NOT NULL,
    organisations uuid[] NOT NULL,
    -- who has a seat that is expected or was called, and who sat there for somebody
    persons       uuid[] NOT NULL,
    -- of these, who has a seat that is his own and no unit's
    in_person     uuid[] NOT NULL,
    document      jsonb NOT NULL,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid
);
-- after filling
CREATE INDEX ON view.meetings${g} USING gin (persons);
CREATE INDEX ON view.meetings${g} USING gin (organisations);
CREATE INDEX ON view.meetings${g} (community, starts_at DESC, id DESC);
CREATE INDEX ON view.meetings${g} (street, starts_at DESC, id DESC);
CREATE INDEX ON view.meetings${g} (district, starts_at DESC, id DESC);
