-- local.sql - what belongs to this copy of the file alone: outside the log,
-- merge, ballots and verify, which names it as unproven.
-- SPDX-License-Identifier: MIT

-- Wrong codes in a row, so that guessing takes longer each time.
CREATE TABLE IF NOT EXISTS local_wait (
    person   INTEGER PRIMARY KEY, -- people.id
    failures INTEGER NOT NULL,
    last     INTEGER NOT NULL     -- ms since 1970, of the last wrong one
) STRICT;

-- What a judge has answered and not yet submitted.
CREATE TABLE IF NOT EXISTS local_draft (
    round     INTEGER NOT NULL,
    entry     INTEGER NOT NULL,
    judge     INTEGER NOT NULL,
    criterion INTEGER NOT NULL, -- 0: the comment
    score     INTEGER,          -- thousandths
    comment   TEXT,
    time      INTEGER NOT NULL, -- ms since 1970
    PRIMARY KEY (round, entry, judge, criterion)
) STRICT, WITHOUT ROWID;
