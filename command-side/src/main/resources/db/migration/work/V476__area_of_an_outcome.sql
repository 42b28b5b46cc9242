-- Whoever answers for an area is shown what the system was to do there on a due date and could not. Outcomes from before this release stand
-- on the pages of what they are about.
ALTER TABLE work.automation_outcome
    ADD COLUMN district  uuid,
    ADD COLUMN street    uuid,
    ADD COLUMN community uuid;
CREATE INDEX automation_outcome_amiss ON work.automation_outcome (community, at) WHERE outcome IN ('REFUSED', 'PARKED');
