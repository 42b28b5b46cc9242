-- Which promise was made of which line of which agreement, written in the transaction of the promise: a line is promised once. With the
-- project of the year's list that it names, until it is claimed no more.
CREATE TABLE work.agreed_promise (
    agreement   uuid        NOT NULL,
    item        text        NOT NULL,
    matter      uuid        NOT NULL UNIQUE,
    in_force_at timestamptz NOT NULL,
    plan        uuid,
    entry       text,
    PRIMARY KEY (agreement, item),
    CHECK ((plan IS NULL) = (entry IS NULL))
);
CREATE INDEX agreed_promise_project ON work.agreed_promise (plan, entry) WHERE plan IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON work.agreed_promise TO gongjian_append;

-- Promises that were made before this release.
INSERT INTO work.agreed_promise (agreement, item, matter, in_force_at, plan, entry)
SELECT (p #>> '{basis,agreement}')::uuid, p #>> '{basis,item}', matter::uuid, (p #>> '{inForce,from}')::timestamptz,
    (p #>> '{item,project,plan}')::uuid, p #>> '{item,project,key}'
FROM (SELECT aggregateidentifier AS matter, convert_from(payload, 'UTF8')::jsonb AS p
      FROM store.event WHERE payloadtype = 'matter.Promised') promised
WHERE p #>> '{basis,is}' = 'agreement'
ON CONFLICT DO NOTHING;

-- The secretary is shown what the system did for one agreement, and on one due date.
CREATE INDEX automation_outcome_of ON work.automation_outcome (aggregate text_pattern_ops);
CREATE INDEX due_of ON work.due (aggregate text_pattern_ops);
