-- Forms of superiors and what their cells ask for. A row is never changed: another workbook, another mapping and the end of a form are
-- rows too. No matter and nobody's data stand in them.
CREATE TABLE work.report_form (
    form      uuid        NOT NULL,
    version   int         NOT NULL,
    district  uuid        NOT NULL,
    street    uuid,
    community uuid,
    name      text        NOT NULL,
    from_whom text        NOT NULL,
    period    text        NOT NULL,
    file_name text        NOT NULL,
    -- absent: from here on out of use
    bytes     bytea,
    sha256    text        NOT NULL,
    at        timestamptz NOT NULL,
    login     text        NOT NULL,
    person    uuid        NOT NULL,
    office    uuid        NOT NULL,
    PRIMARY KEY (form, version)
);
CREATE INDEX ON work.report_form (district, street, community);

CREATE TABLE work.report_form_mapping (
    form    uuid        NOT NULL,
    version int         NOT NULL,
    cells   jsonb       NOT NULL,
    at      timestamptz NOT NULL,
    login   text        NOT NULL,
    person  uuid        NOT NULL,
    office  uuid        NOT NULL,
    PRIMARY KEY (form, version)
);

REVOKE UPDATE, DELETE ON work.report_form, work.report_form_mapping FROM gongjian_append;
GRANT SELECT, INSERT ON work.report_form, work.report_form_mapping TO gongjian_append;
GRANT SELECT ON work.report_form, work.report_form_mapping TO gongjian_view;
