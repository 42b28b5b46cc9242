-- A meeting has minutes once; and what was put to the vote in it, for the papers of the meeting.
CREATE TABLE work.minutes (
    meeting uuid PRIMARY KEY,
    minutes uuid NOT NULL UNIQUE
);
CREATE TABLE work.motion_of_meeting (
    motion  uuid PRIMARY KEY,
    meeting uuid NOT NULL
);
CREATE INDEX motion_of_meeting_of ON work.motion_of_meeting (meeting, motion);

GRANT SELECT, INSERT ON work.minutes, work.motion_of_meeting TO gongjian_append;

-- Motions that were put before this release.
INSERT INTO work.motion_of_meeting (motion, meeting)
SELECT aggregateidentifier::uuid, (convert_from(payload, 'UTF8')::jsonb ->> 'meeting')::uuid
FROM store.event WHERE payloadtype = 'motion.Put';
