-- When which occurrence of which promise falls due, and what became of it; written in the transaction that appends. Unit and member
-- stand by id, the title is the public one.
CREATE TABLE work.occurrence (
    promise     uuid        NOT NULL,
    key         text        NOT NULL,
    opens_at    timestamptz NOT NULL,
    label       text        NOT NULL,
    begins_on   date        NOT NULL,
    ends_on     date        NOT NULL,
    title       text        NOT NULL,
    at_least    int,
    measured_in text,
    unit        uuid,
    member      uuid,
    -- the community itself, by its name on the paper
    promised_by text,
    in_force_on date        NOT NULL,
    district    uuid        NOT NULL,
    street      uuid,
    community   uuid,
    -- the matter that it became when its window opened
    matter      uuid,
    outcome     text        CHECK (outcome IN ('DUE', 'ON_TIME', 'LATE', 'IN_PART', 'MISSED', 'NO_LONGER_OWED')),
    verified    boolean     NOT NULL DEFAULT false,
    -- why it could not be opened, and when that was tried
    refused     text,
    tried_at    timestamptz,
    PRIMARY KEY (promise, key),
    CHECK (num_nonnulls(unit, member, promised_by) = 1)
) WITH (fillfactor = 70);
CREATE INDEX occurrence_opens ON work.occurrence (opens_at) WHERE matter IS NULL;
CREATE UNIQUE INDEX occurrence_matter ON work.occurrence (matter) WHERE matter IS NOT NULL;

-- Which project of the year's list is which matter: an agreement that names it claims it.
CREATE TABLE work.listed_project (
    plan   uuid NOT NULL,
    entry  text NOT NULL,
    matter uuid NOT NULL,
    PRIMARY KEY (plan, entry)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON work.occurrence TO gongjian_append;
GRANT SELECT, INSERT ON work.listed_project TO gongjian_append;
