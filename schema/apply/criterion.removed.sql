-- A row of the table criteria is removed, with a reason.
DELETE FROM criteria WHERE id = :id;
-- include part/rubric.sql
