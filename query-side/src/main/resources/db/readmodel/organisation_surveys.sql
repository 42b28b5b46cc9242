-- 驻区单位摸排登记 (附件3): what the latest survey of an organisation found.
CREATE TABLE view.organisation_surveys${g} (
    id          uuid PRIMARY KEY,
    survey      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid
);
-- after filling
CREATE INDEX ON view.organisation_surveys${g} (district, street, community);
