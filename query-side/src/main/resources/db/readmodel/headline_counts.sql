-- 家底: what holds from a day to a day, for headline counts on any past date. No name of a person stands here, but that of who acts in an office.
CREATE TABLE view.headline_counts${g} (
    held      varchar(32) NOT NULL,
    owner     uuid NOT NULL,
    part      integer NOT NULL,
    subject   uuid NOT NULL,
    from_day  date NOT NULL,
    to_day    date,
    unit      uuid,
    label     text,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (owner, part)
);
-- after filling
CREATE INDEX ON view.headline_counts${g} (district, held, from_day, to_day);
CREATE INDEX ON view.headline_counts${g} (street, held, from_day, to_day);
CREATE INDEX ON view.headline_counts${g} (community, held, from_day, to_day);
CREATE INDEX ON view.headline_counts${g} (unit) WHERE unit IS NOT NULL;
