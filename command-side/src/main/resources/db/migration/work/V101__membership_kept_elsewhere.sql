-- 组织关系不在本社区: whether such a member counts is the charter's to say.
ALTER TABLE work.membership ADD COLUMN elsewhere boolean NOT NULL DEFAULT false;
UPDATE work.membership m SET elsewhere = true
FROM store.event e
WHERE e.aggregateidentifier = m.person::text AND e.payloadtype = 'person.MembershipRecorded'
    AND (convert_from(e.payload, 'UTF8')::jsonb ->> 'elsewhere')::boolean
    AND (convert_from(e.payload, 'UTF8')::jsonb ->> 'from')::date = m.from_day;
ALTER TABLE work.membership ALTER COLUMN elsewhere DROP DEFAULT;
