-- What was asked of the query side and is on record: lists taken out as workbooks. The node that answers writes it;
-- it may add lines and never change one.
CREATE TABLE work.question (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    login     text        NOT NULL,
    person    uuid        NOT NULL,
    office    uuid        NOT NULL,
    question  text        NOT NULL,
    subject   text        NOT NULL,
    filter    text        NOT NULL,
    row_count bigint      NOT NULL,
    in_full   boolean     NOT NULL,
    purpose   text,
    finished  boolean     NOT NULL,
    CONSTRAINT full_needs_a_purpose CHECK (NOT in_full OR purpose IS NOT NULL)
);
CREATE INDEX ON work.question (at);
GRANT SELECT ON work.question TO gongjian_append;
GRANT SELECT, INSERT ON work.question TO gongjian_view;
