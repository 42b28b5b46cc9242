-- The public column: one row per matter that was ever published; without a title it was taken down.
CREATE TABLE view.public_column${g} (
    matter        uuid PRIMARY KEY,
    entry         uuid NOT NULL,
    title         text,
    summary       text,
    answer        text,
    category      text,
    stage         varchar(16),
    closed_reason varchar(24),
    result        varchar(1),
    published_at  timestamptz,
    changed_at    timestamptz NOT NULL,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid
);
-- after filling
CREATE INDEX ON view.public_column${g} (community, published_at DESC, entry DESC) WHERE title IS NOT NULL;
CREATE INDEX ON view.public_column${g} (community, category, published_at DESC, entry DESC) WHERE title IS NOT NULL;
CREATE INDEX ON view.public_column${g} (community, changed_at DESC, entry DESC);
CREATE INDEX ON view.public_column${g} (entry);
