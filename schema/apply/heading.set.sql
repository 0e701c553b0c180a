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
    skip = excluded.skip;
