-- It is said what a column of a registration form's file means.
INSERT INTO headings (id, heading, number, meaning, author, skip)
VALUES (:id,
    :heading,
    :number,
    :meaning,
    :author,
    :skip)
ON CONFLICT (id) DO UPDATE
    SET heading = excluded.heading,
    number = excluded.number,
    meaning = excluded.meaning,
    author = excluded.author,
    skip = excluded.skip
-- The other copy's row with the same key, if a merge conflict was decided so.
ON CONFLICT (heading, number) DO UPDATE
    SET id = excluded.id,
    meaning = excluded.meaning,
    author = excluded.author,
    skip = excluded.skip;
