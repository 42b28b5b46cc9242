-- Whole names are marked by keyed hashes (kind NAME of work.person_lookup), so that a name which is typed where none belongs is known for one.
-- Who registers, or is called otherwise, waits here for his mark; many are made at once. Erasing takes both away.
CREATE TABLE work.name_to_mark (
    person uuid PRIMARY KEY
);
-- rows are locked while they are worked on
GRANT SELECT, INSERT, UPDATE, DELETE ON work.name_to_mark TO gongjian_append;

INSERT INTO work.name_to_mark (person)
SELECT p.person FROM work.person p
WHERE NOT EXISTS (
    SELECT 1 FROM store.event e WHERE e.aggregateidentifier = p.person::text AND e.payloadtype = 'person.Erased');
