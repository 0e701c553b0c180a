-- local.sql - what belongs to this copy of the file alone: not in the log,
-- not merged, not in ballots, and not verified (podium verify says so).
-- SPDX-License-Identifier: MIT

-- Wrong codes that were entered one after the other: each makes the next
-- attempt wait longer.
CREATE TABLE IF NOT EXISTS local_wait (
    person   INTEGER PRIMARY KEY, -- people.id
    failures INTEGER NOT NULL,
    last     INTEGER NOT NULL     -- ms since 1970, of the last wrong one
) STRICT;

-- Drafts: what a judge has answered and not submitted yet.
CREATE TABLE IF NOT EXISTS local_draft (
    round     INTEGER NOT NULL,
    entry     INTEGER NOT NULL,
    judge     INTEGER NOT NULL,
    criterion INTEGER NOT NULL, -- 0: of the sheet as a whole
    score     INTEGER,          -- thousandths
    comment   TEXT,
    sealed    TEXT,             -- her note and mark, for her key alone
    time      INTEGER NOT NULL, -- ms since 1970
    PRIMARY KEY (round, entry, judge, criterion)
) STRICT, WITHOUT ROWID;
