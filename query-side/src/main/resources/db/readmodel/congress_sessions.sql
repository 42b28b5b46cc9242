-- 届次: sessions of the party congress of a community.
CREATE TABLE view.congress_sessions${g} (
    id              uuid PRIMARY KEY,
    term            integer NOT NULL,
    number          integer NOT NULL,
    opened_at       timestamptz NOT NULL,
    proposals_until timestamptz,
    closed_at       timestamptz,
    district        uuid NOT NULL,
    street          uuid,
    community       uuid NOT NULL
);
-- after filling
CREATE INDEX ON view.congress_sessions${g} (community);
