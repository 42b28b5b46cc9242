-- What is not settled: the list that passes on with an office. Written in the transaction that appends.
CREATE TABLE work.open_matter (
    matter        uuid    PRIMARY KEY,
    district      uuid    NOT NULL,
    street        uuid,
    community     uuid,
    -- those of which something is awaited
    organisations uuid[]  NOT NULL,
    number        text    NOT NULL,
    summary       text    NOT NULL,
    sensitive     boolean NOT NULL,
    -- absent for a matter that was there before this table, until somebody asks
    content       text
) WITH (fillfactor = 70);
CREATE INDEX open_matter_community ON work.open_matter (community);
CREATE INDEX open_matter_street ON work.open_matter (street);
CREATE INDEX open_matter_district ON work.open_matter (district);
CREATE INDEX open_matter_organisations ON work.open_matter USING gin (organisations);
CREATE INDEX open_matter_unread ON work.open_matter (district) WHERE content IS NULL;
INSERT INTO work.open_matter (matter, district, street, community, organisations, number, summary, sensitive)
SELECT e.aggregateidentifier::uuid, (m.m ->> 'district')::uuid, (m.m ->> 'street')::uuid, (m.m ->> 'community')::uuid,
    '{}', '', '', true
FROM store.event e CROSS JOIN LATERAL (SELECT convert_from(e.metadata, 'UTF8')::jsonb) AS m (m)
WHERE e.type = 'matter' AND e.sequencenumber = 0 AND e.payloadtype <> 'matter.LedgerEntryTakenOver';

-- An office that is handed over passes at an instant, not at midnight.
ALTER TABLE work.office_tenure DROP CONSTRAINT office_tenure_pkey;
ALTER TABLE work.office_tenure ADD COLUMN since timestamptz, ADD COLUMN until timestamptz;
CREATE INDEX office_tenure_office ON work.office_tenure (office, from_day);

-- Who stands in for a holder on which days.
CREATE TABLE work.office_deputy (
    office   uuid NOT NULL REFERENCES work.office,
    deputy   uuid NOT NULL,
    acts_as  text NOT NULL,
    from_day date NOT NULL,
    last_day date NOT NULL,
    until    timestamptz
);
CREATE INDEX office_deputy_deputy ON work.office_deputy (deputy);
CREATE INDEX office_deputy_office ON work.office_deputy (office);

-- Who is to take an office over and has not signed yet.
CREATE TABLE work.office_successor (
    office    uuid PRIMARY KEY REFERENCES work.office,
    successor uuid NOT NULL,
    acts_as   text NOT NULL
);
CREATE INDEX office_successor_successor ON work.office_successor (successor);

GRANT SELECT, INSERT, UPDATE, DELETE ON work.open_matter, work.office_deputy, work.office_successor TO gongjian_append;
GRANT SELECT ON work.office_deputy, work.office_successor TO gongjian_view;
