-- Motions on matters, and where each stands; written in the transaction that appends. Asked when a matter is assigned, and when the last of
-- several bodies has decided.
CREATE TABLE work.matter_motion (
    motion  uuid PRIMARY KEY,
    matter  uuid NOT NULL,
    meeting uuid NOT NULL,
    item    int  NOT NULL,
    body    uuid NOT NULL,
    state   text NOT NULL CHECK (state IN ('OPEN', 'ADOPTED', 'NOT_ADOPTED', 'VOID'))
);
CREATE INDEX matter_motion_open ON work.matter_motion (matter) WHERE state = 'OPEN';
CREATE INDEX matter_motion_item ON work.matter_motion (meeting, item);

GRANT SELECT, INSERT, UPDATE ON work.matter_motion TO gongjian_append;

-- Motions that were put before this release; what was closed by then was recorded on its matter by hand.
INSERT INTO work.matter_motion (motion, matter, meeting, item, body, state)
SELECT put.id::uuid, (p ->> 'matter')::uuid, (p ->> 'meeting')::uuid, (p ->> 'item')::int, (p ->> 'body')::uuid,
    CASE
        WHEN EXISTS (SELECT 1 FROM store.event v WHERE v.aggregateidentifier = put.id AND v.payloadtype = 'motion.Voided') THEN 'VOID'
        WHEN c.outcome IS NULL THEN 'OPEN'
        WHEN c.outcome = 'ADOPTED' THEN 'ADOPTED'
        ELSE 'NOT_ADOPTED'
    END
FROM (SELECT aggregateidentifier AS id, convert_from(payload, 'UTF8')::jsonb AS p
      FROM store.event WHERE payloadtype = 'motion.Put') put
LEFT JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb #>> '{outcome,result}' AS outcome
      FROM store.event e WHERE e.aggregateidentifier = put.id AND e.payloadtype = 'motion.Closed' LIMIT 1) c ON true
WHERE p ->> 'matter' IS NOT NULL
ON CONFLICT DO NOTHING;
