-- A claim is known by the line of the agreement and the project that it claims: a promise may name two projects on one day.
UPDATE work.due d SET aggregate = p.agreement::text || '/' || p.item || '/claim/' || p.plan::text || '/' || p.entry
FROM work.agreed_promise p WHERE d.aggregate = p.matter::text || '/claim' AND p.plan IS NOT NULL;
DELETE FROM work.due WHERE type = 'agreed_promise' AND aggregate LIKE '%/claim';
UPDATE work.automation_outcome o
SET aggregate = p.agreement::text || '/' || p.item || '/claim' || coalesce('/' || p.plan::text || '/' || p.entry, '')
FROM work.agreed_promise p WHERE o.aggregate = p.matter::text || '/claim';
