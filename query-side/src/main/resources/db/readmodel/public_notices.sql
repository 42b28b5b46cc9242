-- 公示: public notices, each with its objections as one document; objections in a box.
CREATE TABLE view.public_notices${g} (
    id           uuid PRIMARY KEY,
    status       text NOT NULL,
    drafted_at   timestamptz NOT NULL,
    until        date,
    unanswered   int NOT NULL,
    matter       uuid,
    motion       uuid,
    for_everyone boolean NOT NULL,
    document     jsonb NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
-- What is not for the public, or stands no longer: matters that are sensitive or whose raiser is shielded, motions that were voided, and
-- notices of a matter that were posted on a resolution that was.
CREATE TABLE view.public_notices_withheld${g} (
    subject   uuid PRIMARY KEY,
    sensitive boolean NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
-- after filling
CREATE INDEX ON view.public_notices${g} (community, drafted_at DESC, id DESC);
CREATE INDEX ON view.public_notices${g} (street, drafted_at DESC, id DESC);
CREATE INDEX ON view.public_notices${g} (district, drafted_at DESC, id DESC);
CREATE INDEX ON view.public_notices${g} (community, until DESC, id DESC) WHERE for_everyone;
CREATE INDEX ON view.public_notices${g} (matter) WHERE matter IS NOT NULL;
