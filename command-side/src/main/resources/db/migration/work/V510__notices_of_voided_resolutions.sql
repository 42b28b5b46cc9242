-- Notices about a matter on a resolution whose motion was voided before V500 was there to note it: asked with the next look at what is due.
-- Which of the notices of such a matter rests on that resolution, and whether it runs still, is decided then, from the facts.
INSERT INTO work.due (type, aggregate, kind, at)
SELECT 'notice_of_voided', n.notice || '/' || v.motion, 'NOTICE_OF_VOIDED_RESOLUTION', v.at
FROM (SELECT aggregateidentifier AS matter, convert_from(payload, 'UTF8')::jsonb ->> 'motion' AS motion,
          (convert_from(payload, 'UTF8')::jsonb #>> '{happened,at}')::timestamptz AS at
      FROM store.event WHERE payloadtype = 'matter.ResolutionVoided') v
JOIN (SELECT aggregateidentifier AS matter, convert_from(payload, 'UTF8')::jsonb ->> 'notice' AS notice
      FROM store.event WHERE payloadtype = 'matter.NoticePosted') n USING (matter)
WHERE NOT EXISTS (
    SELECT 1 FROM work.automation_outcome o
    WHERE o.aggregate = n.notice || '/' || v.motion AND o.kind = 'NOTICE_OF_VOIDED_RESOLUTION')
ON CONFLICT DO NOTHING;
