-- On which agenda a matter waits for a meeting that was called and has not begun; written in the transaction that changes it. Asked when a
-- matter is placed on another.
CREATE TABLE work.matter_agenda (
    meeting uuid NOT NULL,
    item    int  NOT NULL,
    matter  uuid NOT NULL,
    title   text NOT NULL,
    held_on date NOT NULL,
    PRIMARY KEY (meeting, item)
);
CREATE INDEX matter_agenda_matter ON work.matter_agenda (matter, held_on);

GRANT SELECT, INSERT, UPDATE, DELETE ON work.matter_agenda TO gongjian_append;

-- Items that were placed before this release, of meetings that neither began nor were cancelled or adjourned since; put to another time they
-- keep their agenda.
INSERT INTO work.matter_agenda (meeting, item, matter, title, held_on)
SELECT placed.id::uuid, (placed.item ->> 'number')::int, (placed.item ->> 'matter')::uuid, called.plan ->> 'title',
    (called.plan ->> 'heldOn')::date
FROM (SELECT aggregateidentifier AS id, convert_from(payload, 'UTF8')::jsonb -> 'item' AS item
      FROM store.event WHERE payloadtype = 'meeting.ItemPlaced') placed
CROSS JOIN LATERAL (
    SELECT convert_from(payload, 'UTF8')::jsonb -> 'plan' AS plan FROM store.event e
    WHERE e.aggregateidentifier = placed.id AND e.payloadtype IN ('meeting.Called', 'meeting.Postponed')
    ORDER BY e.sequencenumber DESC LIMIT 1) called
WHERE placed.item ->> 'matter' IS NOT NULL
  AND placed.item ->> 'purpose' NOT IN ('INFORM', 'RATIFY')
  AND NOT EXISTS (
      SELECT 1 FROM store.event e WHERE e.aggregateidentifier = placed.id
      AND e.payloadtype IN ('meeting.Opened', 'meeting.Cancelled', 'meeting.AdjournedForLackOfQuorum'))
  AND NOT EXISTS (
      SELECT 1 FROM store.event e WHERE e.aggregateidentifier = placed.id AND e.payloadtype = 'meeting.ItemTakenOff'
      AND convert_from(e.payload, 'UTF8')::jsonb ->> 'item' = placed.item ->> 'number')
ON CONFLICT DO NOTHING;
