-- What was read from which book of which register and what became of its rows.
CREATE TABLE view.imports${g} (
    import       uuid        PRIMARY KEY,
    district     uuid        NOT NULL,
    street       uuid,
    community    uuid        NOT NULL,
    register     text        NOT NULL DEFAULT 'LEDGER',
    source       text        NOT NULL,
    -- which column of the book is which
    columns      text        NOT NULL DEFAULT '[]',
    headings     uuid,
    preview      uuid,
    state        text        NOT NULL,
    uploaded_at  timestamptz NOT NULL,
    uploaded_by  uuid,
    ended_at     timestamptz,
    -- found by the check
    fresh        int         NOT NULL DEFAULT 0,
    unchanged    int         NOT NULL DEFAULT 0,
    changed      int         NOT NULL DEFAULT 0,
    faulty       int         NOT NULL DEFAULT 0,
    faulty_rows  text        NOT NULL DEFAULT '[]',
    changed_rows text        NOT NULL DEFAULT '[]',
    rejects      uuid,
    -- dealt with so far
    took_over    int         NOT NULL DEFAULT 0,
    was_unchanged int        NOT NULL DEFAULT 0,
    was_changed  int         NOT NULL DEFAULT 0,
    was_faulty   int         NOT NULL DEFAULT 0,
    -- the first rows that replaced what was recorded
    replaced_rows text       NOT NULL DEFAULT '[]',
    -- rows the confirmation refused otherwise than the check, by span: the workbook of rejected rows is put together from them
    refused_spans text       NOT NULL DEFAULT '[]',
    refused_rows text        NOT NULL DEFAULT '[]',
    reason       text,
    destroyed    boolean     NOT NULL DEFAULT false,
    version      bigint      NOT NULL
);
-- after filling
CREATE INDEX ON view.imports${g} (community, uploaded_at DESC, import);
CREATE INDEX ON view.imports${g} (street, uploaded_at DESC, import);
CREATE INDEX ON view.imports${g} (district, uploaded_at DESC, import);
