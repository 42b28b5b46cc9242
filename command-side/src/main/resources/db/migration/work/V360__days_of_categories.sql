-- A matter is classified under a category that was there on its business date: from when to when, as the facts say.
ALTER TABLE work.area_category ADD COLUMN since date, ADD COLUMN closed date;
WITH told AS (
    SELECT a.area,
           fact.said ->> 'code'                                                           AS code,
           (((fact.said -> 'happened') ->> 'at')::timestamptz AT TIME ZONE a.zone)::date AS day,
           e.payloadtype = 'area.CategoryClosed'                                          AS closes
      FROM store.event e
      JOIN work.area a ON a.area::text = e.aggregateidentifier
     CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS said) fact
     WHERE e.payloadtype IN ('area.CategoryAdded', 'area.CategoryClosed'))
UPDATE work.area_category c
   SET since  = (SELECT min(day) FROM told WHERE told.area = c.area AND told.code = c.code AND NOT told.closes),
       closed = (SELECT max(day) FROM told WHERE told.area = c.area AND told.code = c.code AND told.closes);
ALTER TABLE work.area_category ALTER COLUMN since SET NOT NULL, DROP COLUMN open;
