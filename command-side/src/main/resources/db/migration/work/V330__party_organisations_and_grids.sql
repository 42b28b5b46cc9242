-- Whom an organisation of the party stands under; a dissolved one stays in its place.
CREATE TABLE work.party_organisation (
    party_organisation uuid    PRIMARY KEY,
    kind               text    NOT NULL,
    superior           uuid,
    dissolved          boolean NOT NULL,
    district           uuid    NOT NULL,
    street             uuid,
    community          uuid
);
-- The grids of a community as they are now: the last that was said of each code.
CREATE TABLE work.area_grid (
    area uuid NOT NULL,
    code text NOT NULL,
    PRIMARY KEY (area, code)
);
INSERT INTO work.area_grid (area, code)
SELECT area, code FROM (
    SELECT DISTINCT ON (e.aggregateidentifier, convert_from(e.payload, 'UTF8')::jsonb ->> 'code')
        e.aggregateidentifier::uuid AS area, convert_from(e.payload, 'UTF8')::jsonb ->> 'code' AS code, e.payloadtype
    FROM store.event e
    WHERE e.payloadtype IN ('area.GridDrawn', 'area.GridRedrawn', 'area.GridDissolved')
    ORDER BY e.aggregateidentifier, convert_from(e.payload, 'UTF8')::jsonb ->> 'code', e.sequencenumber DESC
) last WHERE payloadtype <> 'area.GridDissolved';

GRANT SELECT, INSERT, UPDATE ON work.party_organisation TO gongjian_append;
GRANT SELECT, INSERT, DELETE ON work.area_grid TO gongjian_append;
-- what an area is, query nodes read too
GRANT SELECT ON work.area_grid TO gongjian_view;
