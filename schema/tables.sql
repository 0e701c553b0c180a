-- tables.sql - the tables computed from the log. Written only by
-- schema/apply; dropped and computed again when a newer podium opens the
-- file.
-- SPDX-License-Identifier: MIT

-- The phase of the contest. One row.
CREATE TABLE contest_state (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    phase  TEXT NOT NULL CHECK (phase IN
        ('setup', 'registration', 'judging', 'deliberation', 'published',
        'ballot')),
    events INTEGER NOT NULL DEFAULT 0, -- events applied so far
    returned INTEGER -- seq: when the committee first sent it back to judging
) STRICT;

-- Waivers: blockers in spite of which a phase was ended.
CREATE TABLE waivers (
    seq     INTEGER NOT NULL,           -- of the event
    blocker TEXT NOT NULL,
    phase   TEXT NOT NULL,              -- that ended
    count   INTEGER NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (seq, blocker)
) STRICT, WITHOUT ROWID;

-- Events that every result must show: corrections after a round was closed,
-- rules changed after judging had opened, and what was corrected after the
-- contest had been published.
CREATE TABLE amendments (
    seq  INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('sheet', 'rule', 'erratum'))
) STRICT;

-- In a ballot: one row that says which contest it is for. Else empty.
CREATE TABLE ballot (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    contest TEXT NOT NULL,              -- hash of the contest's first event
    judge   INTEGER NOT NULL,           -- whose ballot it is
    rules   TEXT NOT NULL,              -- hash of rules and rubric
    after   TEXT                        -- hash of the judge's last sheet
) STRICT;

-- Ballots that were exported for judges.
CREATE TABLE ballots (
    ballot TEXT PRIMARY KEY,            -- hash of the ballot's first event
    judge  INTEGER NOT NULL REFERENCES people,
    round  INTEGER NOT NULL REFERENCES rounds,
    seq    INTEGER NOT NULL             -- of the event here
) STRICT, WITHOUT ROWID;

-- Merge conflicts: events of other copies that contradict events of this
-- one.
CREATE TABLE merge_conflicts (
    id      TEXT PRIMARY KEY,           -- of the event refused, in all copies
    seq     INTEGER NOT NULL,           -- of the merge.refused that keeps it
    subjects   TEXT NOT NULL,              -- JSON array: its subjects
    choice  TEXT CHECK (choice IN ('here', 'there')),
    decided INTEGER                     -- event.seq; NULL: open, so it blocks
) STRICT, WITHOUT ROWID;

-- Facts of the contest, by key: name, host, place, decision ...
CREATE TABLE contest (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    value TEXT
) STRICT;

CREATE TABLE rounds (
    id       INTEGER PRIMARY KEY,
    round    TEXT NOT NULL UNIQUE,      -- code, e.g. R1
    name     TEXT NOT NULL,
    position INTEGER NOT NULL,          -- order of rounds
    blind    INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
    state    TEXT NOT NULL DEFAULT 'planned'
        CHECK (state IN ('planned', 'open', 'closed'))
) STRICT;

CREATE TABLE fields (
    id       INTEGER PRIMARY KEY,
    field    TEXT NOT NULL UNIQUE,      -- code
    name     TEXT NOT NULL,
    position INTEGER NOT NULL,
    short    TEXT                       -- name for the code on certificates
) STRICT;

CREATE TABLE units (
    id    INTEGER PRIMARY KEY,
    unit  TEXT NOT NULL UNIQUE,         -- code
    name  TEXT NOT NULL,
    place TEXT
) STRICT;

-- Everyone who acts.
CREATE TABLE people (
    id     INTEGER PRIMARY KEY,
    person TEXT NOT NULL UNIQUE,        -- code, e.g. J07
    name   TEXT NOT NULL,
    roles  TEXT NOT NULL,               -- words: judge secretary chair ...
    title  TEXT,
    unit   INTEGER REFERENCES units,
    email  TEXT,                        -- hash in personal
    phone  TEXT,                        -- hash in personal
    state  TEXT NOT NULL DEFAULT 'active'
        CHECK (state IN ('active', 'withdrawn'))
) STRICT;

-- The keys with which people sign. Public halves only.
CREATE TABLE keys (
    id     INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people,
    kind   TEXT NOT NULL CHECK (kind IN ('card', 'own', 'file')),
    key    TEXT NOT NULL UNIQUE CHECK (length(key) = 64), -- Ed25519, hex
    salt   TEXT CHECK (length(salt) = 32), -- hex; of a code: card and own
    since  INTEGER NOT NULL,            -- event.seq that brought it
    until  INTEGER,                     -- event.seq that ended it
    ended  TEXT CHECK (ended IN ('replaced', 'revoked')),
    reason TEXT,                        -- why it was issued again, or ended
    CHECK ((kind = 'file') = (salt IS NULL)),
    CHECK ((until IS NULL) = (ended IS NULL))
) STRICT;

-- Who sits in the council of a field.
CREATE TABLE panels (
    id     INTEGER PRIMARY KEY,
    round  INTEGER NOT NULL REFERENCES rounds,
    field  INTEGER NOT NULL REFERENCES fields,
    person INTEGER NOT NULL REFERENCES people,
    role   TEXT NOT NULL CHECK (role IN ('chair', 'secretary', 'member')),
    UNIQUE (round, field, person)
) STRICT;

-- The rules as data; the most specific row holds.
CREATE TABLE rules (
    id    INTEGER PRIMARY KEY,
    round INTEGER REFERENCES rounds,    -- NULL: every round
    field INTEGER REFERENCES fields,    -- NULL: every field
    rule  TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rules_key ON rules (ifnull(round, 0), ifnull(field, 0),
    rule);

-- The rubric. Numbers are thousandths.
CREATE TABLE criteria (
    id            INTEGER PRIMARY KEY,
    round         INTEGER REFERENCES rounds, -- NULL: every round
    field         INTEGER REFERENCES fields, -- NULL: every field
    criterion     TEXT NOT NULL,        -- code
    name          TEXT NOT NULL,
    position      INTEGER NOT NULL,
    maximum       INTEGER NOT NULL CHECK (maximum <> 0), -- < 0: a deduction
    step          INTEGER NOT NULL CHECK (step > 0),
    weight        INTEGER NOT NULL DEFAULT 1000 CHECK (weight > 0),
    minimum       INTEGER,              -- least mean for any prize
    bonus         INTEGER NOT NULL DEFAULT 0 CHECK (bonus IN (0, 1)),
    comment_below INTEGER               -- a score below needs a comment
) STRICT;
CREATE UNIQUE INDEX criteria_key ON criteria (ifnull(round, 0),
    ifnull(field, 0), criterion);

-- The criteria that hold for a field in a round, with what a sheet is judged
-- by: found for every sheet, and changed with the rubric only.
CREATE TABLE rubric (
    round         INTEGER NOT NULL,
    field         INTEGER NOT NULL,
    criterion     INTEGER NOT NULL,
    maximum       INTEGER NOT NULL,
    step          INTEGER NOT NULL,
    bonus         INTEGER NOT NULL,
    comment_below INTEGER,
    PRIMARY KEY (round, field, criterion)
) STRICT, WITHOUT ROWID;

-- The words for a range of a criterion's scores.
CREATE TABLE bands (
    id        INTEGER PRIMARY KEY,
    criterion INTEGER NOT NULL REFERENCES criteria,
    low       INTEGER NOT NULL,         -- thousandths, inclusive
    high      INTEGER NOT NULL,         -- thousandths, inclusive
    words     TEXT NOT NULL,
    UNIQUE (criterion, low),
    CHECK (low <= high)
) STRICT;

CREATE TABLE prizes (
    id        INTEGER PRIMARY KEY,
    field     INTEGER REFERENCES fields, -- NULL: each field has this prize
    prize     TEXT NOT NULL,            -- code
    name      TEXT NOT NULL,
    position  INTEGER NOT NULL,         -- 1 is the top
    quota     INTEGER CHECK (quota >= 0), -- per field; NULL: no limit
    threshold INTEGER,                  -- thousandths
    money     INTEGER,                  -- whole units of the currency
    at_meeting INTEGER NOT NULL DEFAULT 0 -- the meeting sets threshold
        CHECK (at_meeting IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX prizes_key ON prizes (ifnull(field, 0), prize);

CREATE TABLE entries (
    id         INTEGER PRIMARY KEY,
    entry      TEXT NOT NULL UNIQUE,    -- number
    blind_code TEXT UNIQUE,             -- what judges see in a blind round
    title      TEXT NOT NULL,
    field      INTEGER NOT NULL REFERENCES fields,
    unit       INTEGER REFERENCES units,
    summary    TEXT,
    filed      TEXT CHECK (filed = date(filed)), -- when it came in, or NULL
    state      TEXT NOT NULL DEFAULT 'active'
        CHECK (state IN ('active', 'withdrawn'))
) STRICT;
CREATE INDEX entries_field ON entries (field, entry);

CREATE TABLE authors (
    id         INTEGER PRIMARY KEY,
    entry      INTEGER NOT NULL REFERENCES entries,
    position   INTEGER NOT NULL,        -- 1 is the first author
    name       TEXT,                    -- of an adult; else see name_hash
    name_hash  TEXT,                    -- hash in personal
    birth_date TEXT,                    -- hash in personal
    unit       INTEGER REFERENCES units,
    phone      TEXT,                    -- hash in personal
    share      INTEGER,                 -- thousandths of a percent
    spoken     TEXT,                    -- hash in personal
    minor      INTEGER NOT NULL DEFAULT 0 CHECK (minor IN (0, 1)),
    UNIQUE (entry, position),
    CHECK (name IS NULL OR name_hash IS NULL)
) STRICT;

-- Personal values that were erased, by their hashes.
CREATE TABLE erasures (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    seq  INTEGER NOT NULL               -- of the event
) STRICT, WITHOUT ROWID;

-- Authors whose names are in the log itself, and are shown no more.
CREATE TABLE unnamed_authors (
    author INTEGER PRIMARY KEY,         -- who may have been removed since
    seq    INTEGER NOT NULL             -- of the event
) STRICT;

-- What a column of a registration form's file means, by its heading.
CREATE TABLE headings (
    id      INTEGER PRIMARY KEY,
    heading TEXT NOT NULL,              -- on one line
    number  INTEGER NOT NULL,           -- 1 is the first column with this heading
    meaning TEXT NOT NULL,              -- a word: title, name, none ...
    author  INTEGER,                    -- of which author it is: 1 is the first
    skip    TEXT,                       -- texts, separated by |: answers with
                                        -- one of them here are left out
    UNIQUE (heading, number),
    CHECK (author IS NULL OR meaning IN ('name', 'birth_date', 'author_unit',
        'phone', 'share'))
) STRICT;

-- Answers to a registration form that were read: to know them again.
CREATE TABLE submissions (
    answers    TEXT PRIMARY KEY,        -- hash in personal, of what was read
    entry      INTEGER NOT NULL REFERENCES entries, -- that they became
    submission TEXT                     -- hash in personal, of its own number
) STRICT, WITHOUT ROWID;

-- What was agreed to about an author, by herself or her representative.
CREATE TABLE author_consents (
    id        INTEGER PRIMARY KEY,
    author    INTEGER NOT NULL
        REFERENCES authors ON DELETE CASCADE,
    who       TEXT NOT NULL CHECK (who IN ('self', 'representative')),
    purpose   TEXT NOT NULL CHECK (purpose IN
        ('name', 'photo', 'result', 'feedback', 'archive', 'data')),
    given     TEXT NOT NULL CHECK (given = date(given)),
    kept      TEXT NOT NULL CHECK (kept IN ('paper', 'file')),
    reference TEXT,                     -- hash in personal: where it is
    withdrawn TEXT CHECK (withdrawn = date(withdrawn)), -- NULL: it holds
    name      TEXT,                     -- the author's then: it holds for
    name_hash TEXT,                     -- nobody else
    UNIQUE (author, who, purpose)
) STRICT;

-- What belongs to an entry beside its row: files beside the contest, or
-- addresses.
CREATE TABLE dossiers (
    id      INTEGER PRIMARY KEY,
    entry   INTEGER NOT NULL REFERENCES entries,
    item    TEXT NOT NULL,              -- what it is: description, photo ...
    number  INTEGER NOT NULL,           -- 1 is the first of that item
    file    TEXT,                       -- hash in personal, of its path
    address TEXT,                       -- hash in personal
    hash    TEXT CHECK (length(hash) = 64), -- of the file's bytes, hex
    blind   INTEGER NOT NULL CHECK (blind IN (0, 1)), -- names nobody
    UNIQUE (entry, item, number),
    CHECK ((file IS NULL) <> (address IS NULL)),
    CHECK ((file IS NULL) = (hash IS NULL))
) STRICT;

-- In a ballot: the parts of its entries' dossiers that its judge may see.
CREATE TABLE ballot_dossiers (
    id       INTEGER PRIMARY KEY,
    entry    INTEGER NOT NULL REFERENCES entries,
    item     TEXT NOT NULL,
    number   INTEGER NOT NULL,
    location TEXT NOT NULL,             -- path of the file, or the address
    hash     TEXT CHECK (length(hash) = 64) -- of the file's bytes, hex
) STRICT;

-- Those beside its authors whom an entry's dossier names.
CREATE TABLE relations (
    id       INTEGER PRIMARY KEY,
    entry    INTEGER NOT NULL REFERENCES entries,
    role     TEXT NOT NULL CHECK (role IN ('supervisor', 'relative')),
    number   INTEGER NOT NULL,          -- 1 is the first of that role
    name     TEXT NOT NULL,             -- hash in personal
    UNIQUE (entry, role, number)
) STRICT;

-- Judges who seem to be near to an entry: they are barred from it until that
-- is dismissed.
CREATE TABLE detected_conflicts (
    judge  INTEGER NOT NULL REFERENCES people,
    entry  INTEGER NOT NULL REFERENCES entries,
    why    TEXT NOT NULL CHECK (why IN
        ('author', 'supervisor', 'relative', 'coauthor', 'unit')),
    state  TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
    reason TEXT,
    seq    INTEGER NOT NULL,            -- of the event that detected or decided
    PRIMARY KEY (judge, entry, why)
) STRICT, WITHOUT ROWID;

-- Which entries came; of the others nobody has said anything.
CREATE TABLE attendance (
    entry  INTEGER PRIMARY KEY REFERENCES entries,
    state  TEXT NOT NULL CHECK (state IN ('expected', 'present', 'absent')),
    reason TEXT,
    seq    INTEGER NOT NULL             -- of the event
) STRICT;

-- Issues of an entry that somebody waived, each with its reason.
CREATE TABLE waived_issues (
    id     INTEGER PRIMARY KEY,
    issue  TEXT NOT NULL,               -- its name: birth_before ...
    entry  INTEGER NOT NULL REFERENCES entries,
    detail TEXT NOT NULL,               -- what it says: with other words it is
                                        -- another issue
    reason TEXT NOT NULL,
    seq    INTEGER NOT NULL,            -- of the event
    UNIQUE (issue, entry, detail)
) STRICT;

-- A judge who may not score an entry, or anything from a unit.
CREATE TABLE conflicts (
    id     INTEGER PRIMARY KEY,
    judge  INTEGER NOT NULL REFERENCES people,
    entry  INTEGER REFERENCES entries,
    unit   INTEGER REFERENCES units,
    reason TEXT NOT NULL,
    round  INTEGER REFERENCES rounds,   -- in which she abstained, or NULL
    CHECK ((entry IS NULL) <> (unit IS NULL))
) STRICT;
CREATE UNIQUE INDEX conflicts_key ON conflicts (judge, ifnull(entry, 0),
    ifnull(unit, 0));

CREATE TABLE assignments (
    id    INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES rounds,
    entry INTEGER NOT NULL REFERENCES entries,
    judge INTEGER NOT NULL REFERENCES people,
    kind  TEXT NOT NULL             -- third: to resolve a discrepancy;
        CHECK (kind = 'ordinary' OR kind = 'bridge' OR kind = 'third'
            OR kind = 'trainee'),   -- trainee: never counts
    UNIQUE (round, entry, judge)
) STRICT;
CREATE INDEX assignments_trainees ON assignments (round, entry, judge)
    WHERE kind = 'trainee';

-- One judge's scores for one entry in one round, in versions: a correction
-- is a new version, the old one is void and stays.
CREATE TABLE sheets (
    sheet   INTEGER PRIMARY KEY,        -- event.seq that brought it
    round   INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    judge   INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    state   TEXT NOT NULL               -- late: came when its round was closed
        CHECK (state = 'submitted' OR state = 'void' OR state = 'late'
            OR state = 'disputed'), -- IN would fill a table at each insert
    origin  TEXT NOT NULL CHECK (origin = 'imported' OR origin = 'keyed'
        OR origin = 'judge'),
    comment TEXT,
    reason  TEXT CHECK (version = 1 OR reason IS NOT NULL),
    receipt TEXT NOT NULL UNIQUE CHECK (length(receipt) = 12),
    hash    TEXT NOT NULL,              -- of the sheet's own bytes
    rules   TEXT NOT NULL,              -- hash of the rules it was given under
    key     TEXT,                       -- with which its judge signed, or NULL
    FOREIGN KEY (round, entry, judge)
        REFERENCES assignments (round, entry, judge)
) STRICT;
-- At most one sheet of each version; any number of void and late ones.
CREATE UNIQUE INDEX sheets_of ON sheets (round, entry, judge, version,
    CASE WHEN state = 'void' OR state = 'late' THEN sheet ELSE 0 END);
-- At most one version is current.
CREATE UNIQUE INDEX sheets_current ON sheets (round, entry, judge)
    WHERE state = 'submitted';

CREATE UNIQUE INDEX sheets_disputed ON sheets (round, entry, judge)
    WHERE state = 'disputed';

-- Typings of paper sheets, until two people agree.
CREATE TABLE typings (
    round   INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    judge   INTEGER NOT NULL,
    person  INTEGER NOT NULL REFERENCES people, -- who typed
    seq     INTEGER NOT NULL,           -- of the event
    scores  TEXT NOT NULL,              -- JSON: criterion to thousandths
    comments TEXT,                      -- JSON: criterion to text
    comment TEXT,
    PRIMARY KEY (round, entry, judge, person)
) STRICT, WITHOUT ROWID;

-- Decisions about discrepancies. Whether sheets are too far apart is not
-- stored: it follows from sheets and rules.
CREATE TABLE discrepancies (
    seq      INTEGER PRIMARY KEY,       -- of the event
    round    INTEGER NOT NULL REFERENCES rounds,
    entry    INTEGER NOT NULL REFERENCES entries,
    how      TEXT NOT NULL CHECK (how IN ('third', 'rescore', 'upheld')),
    judge    INTEGER REFERENCES people, -- the third
    receipts TEXT NOT NULL,             -- JSON array: sheets it was decided on
    reason   TEXT NOT NULL,
    CHECK ((how = 'third') = (judge IS NOT NULL))
) STRICT;

-- An absent score is an absent row, never 0.
CREATE TABLE scores (
    sheet     INTEGER NOT NULL REFERENCES sheets,
    criterion INTEGER NOT NULL REFERENCES criteria,
    score     INTEGER NOT NULL,         -- thousandths
    comment   TEXT,                     -- on this criterion
    PRIMARY KEY (sheet, criterion)
) STRICT, WITHOUT ROWID;

-- Parts of the ceremony, in their order: awards to announce, or a message.
CREATE TABLE parts (
    id        INTEGER PRIMARY KEY,
    part      TEXT NOT NULL UNIQUE,     -- code
    position  INTEGER NOT NULL,
    field     INTEGER REFERENCES fields, -- NULL: all
    prize     TEXT,                     -- its code; NULL: all, if there is a field
    presenter TEXT,                     -- who hands the prizes over
    message   TEXT                      -- shown and read out before them
) STRICT;

-- Comments that a chair keeps from entrants.
CREATE TABLE withheld_comments (
    receipt   TEXT NOT NULL,            -- of the sheet
    criterion INTEGER NOT NULL,         -- id; 0: the comment on the whole entry
    reason    TEXT NOT NULL,
    PRIMARY KEY (receipt, criterion)
) STRICT, WITHOUT ROWID;

-- Proposals: what the rules would give, as recorded by the panel.
CREATE TABLE proposals (
    entry INTEGER PRIMARY KEY REFERENCES entries,
    prize INTEGER NOT NULL REFERENCES prizes,
    round INTEGER NOT NULL REFERENCES rounds
) STRICT;

-- Fields with a proposal, which may give nobody a prize.
CREATE TABLE proposed_fields (
    field INTEGER PRIMARY KEY REFERENCES fields,
    round INTEGER NOT NULL REFERENCES rounds
) STRICT;

-- Awards: what the committee decided, with its reason.
CREATE TABLE awards (
    entry  INTEGER PRIMARY KEY REFERENCES entries,
    prize  INTEGER REFERENCES prizes,   -- NULL: decided to give none
    reason TEXT NOT NULL,
    followed INTEGER NOT NULL           -- 1: as proposed when it was decided
) STRICT;

-- Why an award was won.
CREATE TABLE citations (
    entry    INTEGER PRIMARY KEY REFERENCES entries,
    citation TEXT                       -- on one line; NULL: taken back
) STRICT;

-- Keys that sign certificates: the committee's, no person's.
CREATE TABLE certificate_keys (
    id     INTEGER PRIMARY KEY,
    key    TEXT NOT NULL UNIQUE CHECK (length(key) = 64), -- Ed25519, hex
    since  INTEGER NOT NULL,            -- event.seq
    until  INTEGER,                     -- event.seq; NULL: it signs
    reason TEXT,                        -- why another replaced it
    CHECK ((until IS NULL) = (reason IS NULL))
) STRICT;

-- Certificates that have a number, which no other ever gets.
CREATE TABLE certificates (
    id       INTEGER PRIMARY KEY,
    number   INTEGER NOT NULL UNIQUE,
    kind     TEXT NOT NULL CHECK (kind IN
        ('award', 'participation', 'thanks')),
    entry    INTEGER REFERENCES entries,  -- or a judge
    author   INTEGER,                     -- one of its authors; NULL: all
    person   INTEGER REFERENCES people,
    said     TEXT NOT NULL,               -- hash in personal: what it says
    numbered INTEGER NOT NULL,            -- event.seq
    replaces INTEGER REFERENCES certificates,
    ended    TEXT CHECK (ended IN ('replaced', 'revoked')),
    reason   TEXT,                        -- why it ended
    CHECK ((entry IS NULL) <> (person IS NULL)),
    CHECK ((ended IS NULL) = (reason IS NULL))
) STRICT;
