-- copies.sql - evidence: the events that merged copies recorded apart from this
-- one, whole, and who signed them. Part of what is stored: nothing derives it.
-- SPDX-License-Identifier: MIT

-- An event of another copy, as in its log. From the head that copy.merged names
-- the chain leads back by prev to an event of this log.
CREATE TABLE copy_event (
    hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
    seq     INTEGER NOT NULL,
    request TEXT,
    time    INTEGER NOT NULL,
    actor   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    body    TEXT NOT NULL,
    source  TEXT,
    prev    TEXT NOT NULL CHECK (length(prev) = 64)
) STRICT;

-- The signatures over it there.
CREATE TABLE copy_signature (
    hash   TEXT NOT NULL REFERENCES copy_event,
    person INTEGER NOT NULL, -- people.id
    key    BLOB NOT NULL CHECK (length(key) = 32),
    value  BLOB NOT NULL CHECK (length(value) = 64),
    PRIMARY KEY (hash, person)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copy_event_stays BEFORE UPDATE ON copy_event
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER copy_event_remains BEFORE DELETE ON copy_event
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER copy_signature_stays BEFORE UPDATE ON copy_signature
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER copy_signature_remains BEFORE DELETE ON copy_signature
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
