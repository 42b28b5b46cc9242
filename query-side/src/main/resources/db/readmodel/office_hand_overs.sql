-- Hand-overs of offices, by office and the sequence of the fact that prepared them.
CREATE TABLE view.office_hand_overs${g} (
    office      uuid NOT NULL,
    sequence    bigint NOT NULL,
    giver       uuid NOT NULL,
    successor   uuid NOT NULL,
    state       varchar(12) NOT NULL,
    prepared_at timestamptz NOT NULL,
    matters     integer NOT NULL,
    told        jsonb NOT NULL,
    word_size   bigint,
    pdf_size    bigint,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid,
    PRIMARY KEY (office, sequence)
);
-- after filling
CREATE INDEX ON view.office_hand_overs${g} (community, prepared_at);
CREATE INDEX ON view.office_hand_overs${g} (street, prepared_at);
CREATE INDEX ON view.office_hand_overs${g} (district, prepared_at);
CREATE INDEX ON view.office_hand_overs${g} (successor);
CREATE INDEX ON view.office_hand_overs${g} (giver);
CREATE INDEX ON view.office_hand_overs${g} (word_size) WHERE word_size IS NOT NULL;
CREATE INDEX ON view.office_hand_overs${g} (pdf_size) WHERE pdf_size IS NOT NULL;
