-- Any register may be imported: which it is, which column is which, and where its first row and its preview lie.
ALTER TABLE work.import_job ADD COLUMN register text NOT NULL DEFAULT 'LEDGER';
-- 0:NUMBER,1:WRITER …; null for what was handed in before columns were recorded
ALTER TABLE work.import_job ADD COLUMN columns text;
ALTER TABLE work.import_job ADD COLUMN headings uuid;
-- keyed hash of the headings as they stood
ALTER TABLE work.import_job ADD COLUMN headings_mark text;
ALTER TABLE work.import_job ADD COLUMN preview uuid;

-- How somebody mapped the columns of a book, for the next one with the same headings.
CREATE TABLE work.import_mapping (
    community     uuid NOT NULL,
    register      text NOT NULL,
    headings_mark text NOT NULL,
    columns       text NOT NULL,
    PRIMARY KEY (community, register, headings_mark)
);
GRANT SELECT, INSERT, UPDATE ON work.import_mapping TO gongjian_append;

-- By what an organisation is known again.
ALTER TABLE work.organisation ADD COLUMN name text;
ALTER TABLE work.organisation ADD COLUMN credit_code text;
UPDATE work.organisation o SET name = (
    SELECT convert_from(e.payload, 'UTF8')::jsonb ->> 'name' FROM store.event e
    WHERE e.aggregateidentifier = o.organisation::text
      AND e.payloadtype IN ('organisation.Registered', 'organisation.Renamed')
    ORDER BY e.sequencenumber DESC LIMIT 1);
ALTER TABLE work.organisation ALTER COLUMN name SET NOT NULL;
CREATE INDEX organisation_name ON work.organisation (community, name);
CREATE INDEX organisation_code ON work.organisation (community, credit_code) WHERE credit_code IS NOT NULL;

-- By what an office is known again.
CREATE INDEX office_title ON work.office (community, title);

-- By what names organisations of the party and bodies are known; those that are no more are not among them.
CREATE TABLE work.registered_name (
    id        uuid PRIMARY KEY,
    type      text NOT NULL,
    name      text NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
CREATE INDEX registered_name_name ON work.registered_name (name, type);
GRANT SELECT, INSERT, UPDATE, DELETE ON work.registered_name TO gongjian_append;
INSERT INTO work.registered_name (id, type, name, district, street, community)
SELECT DISTINCT ON (e.aggregateidentifier)
    e.aggregateidentifier::uuid,
    upper(e.type),
    convert_from(e.payload, 'UTF8')::jsonb ->> 'name',
    (convert_from(r.payload, 'UTF8')::jsonb -> 'area' ->> 'district')::uuid,
    (convert_from(r.payload, 'UTF8')::jsonb -> 'area' ->> 'street')::uuid,
    (convert_from(r.payload, 'UTF8')::jsonb -> 'area' ->> 'community')::uuid
FROM store.event e
JOIN store.event r ON r.aggregateidentifier = e.aggregateidentifier AND r.sequencenumber = 0
WHERE e.payloadtype IN ('party_organisation.Registered', 'party_organisation.Renamed', 'body.Established', 'body.Renamed')
  AND NOT EXISTS (SELECT FROM store.event d WHERE d.aggregateidentifier = e.aggregateidentifier
                  AND d.payloadtype IN ('party_organisation.Dissolved', 'body.Dissolved'))
ORDER BY e.aggregateidentifier, e.sequencenumber DESC;
