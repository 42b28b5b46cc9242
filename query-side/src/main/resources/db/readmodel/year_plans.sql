-- 三个清单: the lists of a community for a year, each with its entries, matches and changes as one document.
CREATE TABLE view.year_plans${g} (
    id           uuid PRIMARY KEY,
    year         integer NOT NULL,
    version      integer NOT NULL,
    published_at timestamptz,
    -- whether everybody reads them
    shown        boolean NOT NULL,
    document     jsonb NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid
);
-- after filling
CREATE INDEX ON view.year_plans${g} (community, year DESC);
CREATE INDEX ON view.year_plans${g} (street, year DESC);
CREATE INDEX ON view.year_plans${g} (district, year DESC);
