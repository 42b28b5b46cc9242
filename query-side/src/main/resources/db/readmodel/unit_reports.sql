-- 驻区单位党组织报到 (附件5): each report in full, its reception, and 年终评价 of the latest year. Persons stand in it by id, what is said of
-- them in boxes under their keys.
CREATE TABLE view.unit_reports${g} (
    party       uuid NOT NULL,
    sequence    bigint NOT NULL,
    reported_on date NOT NULL,
    report      jsonb NOT NULL,
    received_on date,
    number      text,
    opinion     text,
    grids       text[],
    team        text,
    year        integer,
    attendance  text,
    kept        text,
    evaluation  text,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid,
    PRIMARY KEY (party, sequence)
);
-- after filling
CREATE INDEX ON view.unit_reports${g} (community, (received_on IS NULL), reported_on, sequence, party);
CREATE INDEX ON view.unit_reports${g} (street, (received_on IS NULL), reported_on, sequence, party);
CREATE INDEX ON view.unit_reports${g} (district, (received_on IS NULL), reported_on, sequence, party);
