-- 试算: every decision of a matter, a meeting or a motion that a rule of the charter touches, with what it was taken on. What is owed stays
-- owed while the matter stands before a meeting or is referred before its admission. Of a notice: when it was sent to the last seat, and when that
-- received it. Of a quorum: the seats called for what stood on the agenda at that moment, and none of a body that needed none. Of a vote: what was
-- counted and of which seats, so that it is counted again in any way.
CREATE TABLE view.decided_by_rule${g} (
    about     uuid NOT NULL,
    n         integer NOT NULL,
    at        timestamptz NOT NULL,
    question  varchar(24) NOT NULL,
    decided   jsonb NOT NULL,
    number    text,
    summary   text,
    sensitive boolean NOT NULL,
    matter    uuid,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (about, n)
);
-- after filling
CREATE INDEX ON view.decided_by_rule${g} (community, at, about, n);
CREATE INDEX ON view.decided_by_rule${g} (street, at, about, n);
CREATE INDEX ON view.decided_by_rule${g} (district, at, about, n);
