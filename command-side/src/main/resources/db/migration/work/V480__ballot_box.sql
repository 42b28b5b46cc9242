-- What the secret ballots of a motion say together; raised by the transaction that appends motion.BallotCast. One row for all counters: a
-- ballot writes all of them anew. No ballot has a row, a time, a place or a key of its own here.
CREATE FUNCTION work.sum_of(numbers int[]) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT coalesce(sum(n), 0) FROM unnest(numbers) AS n);

CREATE TABLE work.ballot_box (
    motion       uuid  PRIMARY KEY,
    -- by how much one ballot raises the counters in all
    per_ballot   int   NOT NULL CHECK (per_ballot > 0),
    cast_ballots int   NOT NULL CHECK (cast_ballots >= 0),
    counters     int[] NOT NULL CHECK (0 <= ALL (counters)),
    CONSTRAINT counters_add_up CHECK (work.sum_of(counters) = cast_ballots::bigint * per_ballot)
) WITH (fillfactor = 50);

-- One ballot at a time, and none taken back.
CREATE FUNCTION work.ballots_only_come() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.cast_ballots = 0 THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.motion = OLD.motion AND NEW.per_ballot = OLD.per_ballot
        AND NEW.cast_ballots = OLD.cast_ballots + 1
        AND cardinality(NEW.counters) = cardinality(OLD.counters)
        AND NOT EXISTS (SELECT FROM unnest(OLD.counters, NEW.counters) AS each (before, after) WHERE after < before) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'ballots are cast one at a time, and none is taken back' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER ballots_only_come BEFORE INSERT OR UPDATE OR DELETE ON work.ballot_box
    FOR EACH ROW EXECUTE FUNCTION work.ballots_only_come();

-- When the transaction ends, as many are counted as are facts.
CREATE FUNCTION work.ballots_are_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.cast_ballots <> (SELECT count(*) FROM store.event
                            WHERE aggregateidentifier = NEW.motion::text AND payloadtype = 'motion.BallotCast') THEN
        RAISE EXCEPTION 'as many ballots are counted as were cast' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ballots_are_facts AFTER INSERT OR UPDATE ON work.ballot_box
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION work.ballots_are_facts();

GRANT SELECT, INSERT, UPDATE ON work.ballot_box TO gongjian_append;
REVOKE DELETE, TRUNCATE ON work.ballot_box FROM gongjian_append;
