-- 会议纪要: of every meeting that was held, from the day on which they are awaited, with all versions as one document.
-- A version says of an item also what was voted on without an outcome that stands, and why it
-- was taken off in the meeting.
CREATE TABLE view.minutes${g} (
    meeting   uuid PRIMARY KEY,
    minutes   uuid,
    title     text,
    held_at   timestamptz,
    stage     text NOT NULL,
    issue_by  date,
    on_column boolean NOT NULL,
    sizes     bigint[] NOT NULL,
    document  jsonb,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
-- after filling
CREATE INDEX ON view.minutes${g} (community, held_at DESC, meeting DESC);
CREATE INDEX ON view.minutes${g} (street, held_at DESC, meeting DESC);
CREATE INDEX ON view.minutes${g} (district, held_at DESC, meeting DESC);
CREATE INDEX ON view.minutes${g} (community, held_at DESC) WHERE on_column;
CREATE INDEX ON view.minutes${g} USING gin (sizes);
