-- What awaits whom: one row per matter and thing to do; a promise under the title that it bears since it was varied;
-- what a meeting put off waits for a resolution, not to be assigned.
CREATE TABLE view.matter_awaiting${g} (
    matter       uuid NOT NULL,
    task         varchar(16) NOT NULL,
    ordinal      integer NOT NULL,
    roles        text[] NOT NULL,
    organisation uuid,
    step         varchar(40) NOT NULL,
    due_on       date,
    due_until    timestamptz NOT NULL,
    number       text NOT NULL,
    kind         varchar(12) NOT NULL,
    stage        varchar(16) NOT NULL,
    marks        text[] NOT NULL,
    summary      text NOT NULL,
    sensitive    boolean NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid,
    PRIMARY KEY (matter, task, ordinal)
);
-- after filling
CREATE INDEX ON view.matter_awaiting${g} (community, due_until);
CREATE INDEX ON view.matter_awaiting${g} (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX ON view.matter_awaiting${g} (street);
CREATE INDEX ON view.matter_awaiting${g} (district);
