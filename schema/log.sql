-- log.sql - the log, its signatures and personal values. Everything else in
-- the file can be computed from these, except local.sql.
-- SPDX-License-Identifier: MIT

-- One recorded change. All of them form one chain: hash covers every other
-- column, and prev is the hash of the event before.
CREATE TABLE event (
    seq     INTEGER PRIMARY KEY CHECK (seq > 0), -- 1, 2, 3 ... no gaps
    request TEXT UNIQUE CHECK (length(request) = 32), -- 128 random bits in
                               -- hex on a transaction's first event, else NULL
    time    INTEGER NOT NULL,  -- milliseconds since 1970 UTC, by the clock of
                               -- the machine; the order is seq, not time
    actor   INTEGER NOT NULL,  -- people.id of who did it
    kind    TEXT NOT NULL,     -- names schema/apply/KIND.sql
    body    TEXT NOT NULL,     -- JSON, hashed as these bytes
    source  TEXT,              -- JSON: the copy it was merged from
    prev    TEXT NOT NULL CHECK (length(prev) = 64), -- hex; zeros at seq 1
    hash    TEXT NOT NULL CHECK (length(hash) = 64)  -- hex of BLAKE2b-256
) STRICT;

-- A person's Ed25519 signature over the hash of event seq. It covers the
-- unbroken run of the same actor's events before it.
CREATE TABLE signature (
    seq    INTEGER NOT NULL REFERENCES event,
    person INTEGER NOT NULL, -- people.id
    key    BLOB NOT NULL CHECK (length(key) = 32),   -- public key
    value  BLOB NOT NULL CHECK (length(value) = 64), -- the signature
    PRIMARY KEY (seq, person)
) STRICT, WITHOUT ROWID;

-- Values about people that may have to be erased: birth dates, contacts,
-- names of minors and of who may be one. A body holds only hash = BLAKE2b-256(salt, value).
CREATE TABLE personal (
    hash  TEXT PRIMARY KEY CHECK (length(hash) = 64), -- hex
    salt  BLOB NOT NULL CHECK (length(salt) = 32),    -- random
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER signature_stays BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER signature_remains BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER personal_stays BEFORE UPDATE ON personal
BEGIN SELECT RAISE(ABORT, 'personal values are replaced, not changed'); END;
