-- Templates of papers that the office put in for its own. A row is never changed: going back to the shipped one is a row too.
CREATE TABLE work.paper_template (
    paper   text        NOT NULL,
    version int         NOT NULL,
    -- absent: from here on the one that comes with the product
    bytes   bytea,
    name    text        NOT NULL,
    sha256  text        NOT NULL,
    at      timestamptz NOT NULL,
    login   text        NOT NULL,
    person  uuid        NOT NULL,
    office  uuid        NOT NULL,
    PRIMARY KEY (paper, version)
);

REVOKE UPDATE, DELETE ON work.paper_template FROM gongjian_append;
GRANT SELECT, INSERT ON work.paper_template TO gongjian_append;
GRANT SELECT ON work.paper_template TO gongjian_view;
