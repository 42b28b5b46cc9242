-- Issues received, per community and month of the business date; counted in the transaction that appends.
CREATE TABLE work.issue_volume (
    community uuid    NOT NULL,
    month     date    NOT NULL,
    received  integer NOT NULL,
    PRIMARY KEY (community, month)
) WITH (fillfactor = 50);

GRANT SELECT, INSERT, UPDATE ON work.issue_volume TO gongjian_append;
