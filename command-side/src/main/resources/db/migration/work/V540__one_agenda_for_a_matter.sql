-- A matter waits on one agenda: of two clerks who place it at one instant, one finds it taken. One that stood on two before stays on both,
-- that of the later meeting beside the other.
ALTER TABLE work.matter_agenda ADD COLUMN beside boolean NOT NULL DEFAULT false;

UPDATE work.matter_agenda later SET beside = true
WHERE EXISTS (SELECT 1 FROM work.matter_agenda first WHERE first.matter = later.matter
    AND (first.held_on, first.meeting, first.item) < (later.held_on, later.meeting, later.item));

CREATE UNIQUE INDEX matter_agenda_one ON work.matter_agenda (matter) WHERE NOT beside;
