-- Which notices say what a motion came to: they are taken back when it is voided.
CREATE TABLE work.notice_of_motion (
    notice uuid PRIMARY KEY,
    motion uuid NOT NULL
);
CREATE INDEX notice_of_motion_of ON work.notice_of_motion (motion, notice);

GRANT SELECT, INSERT ON work.notice_of_motion TO gongjian_append;

-- Notices that were drafted before this release.
INSERT INTO work.notice_of_motion (notice, motion)
SELECT aggregateidentifier::uuid, (convert_from(payload, 'UTF8')::jsonb #>> '{about,motion}')::uuid
FROM store.event WHERE payloadtype = 'notice.Drafted'
    AND convert_from(payload, 'UTF8')::jsonb #>> '{about,is}' = 'motion'
ON CONFLICT DO NOTHING;

-- What was voided before this release while its notice runs still: such a notice is taken back with the next look at what is due.
INSERT INTO work.due (type, aggregate, kind, at)
SELECT 'notice_of_voided', n.notice::text || '/' || n.motion::text, 'NOTICE_OF_VOIDED_MOTION',
    (convert_from(v.payload, 'UTF8')::jsonb #>> '{happened,at}')::timestamptz
FROM work.notice_of_motion n JOIN store.event v ON v.aggregateidentifier = n.motion::text AND v.payloadtype = 'motion.Voided'
ON CONFLICT DO NOTHING;
