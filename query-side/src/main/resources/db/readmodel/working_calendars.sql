-- 工作日历: every version with its days; days are dates, kept as they were adopted.
CREATE TABLE view.working_calendars${g} (
    calendar    uuid NOT NULL,
    version     text NOT NULL,
    source      text NOT NULL,
    adopted_at  timestamptz NOT NULL,
    position    bigint NOT NULL,
    holidays    date[] NOT NULL,
    workdays    date[] NOT NULL,
    provisional integer[] NOT NULL,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid,
    PRIMARY KEY (calendar, position)
);
