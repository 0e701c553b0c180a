-- archive.sql - the archive of what was published: its rows, and an index over
-- their words, which has neither marks nor the stroke of đ.
CREATE TABLE entry (
    id      INTEGER PRIMARY KEY,
    year    INTEGER NOT NULL,
    contest TEXT NOT NULL,
    edition TEXT,
    entry   TEXT,                       -- number
    title   TEXT NOT NULL,
    authors TEXT,                       -- as they are published
    unit    TEXT,
    field   TEXT,
    prize   TEXT
) STRICT;
CREATE VIRTUAL TABLE words USING fts5 (
    title, people, field, prize, content = '',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE terms USING fts5vocab (words, row);
