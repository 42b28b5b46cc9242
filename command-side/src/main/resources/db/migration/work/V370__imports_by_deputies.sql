-- Whoever hands an import in may stand in for the holder of an office: what follows from its rows says so.
ALTER TABLE work.import_job
    ADD COLUMN standing text NOT NULL DEFAULT 'HOLDER' CHECK (standing IN ('HOLDER', 'DEPUTY', 'SUCCESSOR'));
ALTER TABLE work.import_job ALTER COLUMN standing DROP DEFAULT;
