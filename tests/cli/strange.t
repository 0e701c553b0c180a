# What lies beside a file, or in its schema, is somebody else's program: it is
# neither obeyed nor run.
@include cards n.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
$ mkdir stick
$ podium ballot export --judge J01 stick/b.ballot | cut -c1-18
stick/b.ballot: th
# A journal that changes nothing, and names a file that SQLite deletes once it
# has rolled it back (sqlite.org/fileformat2.html 3).
$ cat >journal.mjs <<'END'
> import { readFileSync, writeFileSync } from "node:fs";
> import { resolve } from "node:path";
> const [db, victim] = process.argv.slice(2);
> const magic = Buffer.from("d9d505f920a163d7", "hex");
> const words = (...list) => Buffer.concat(list.map((n) => {
>   const b = Buffer.alloc(4);
>   b.writeUInt32BE(n >>> 0);
>   return b;
> }));
> const bytes = readFileSync(db), name = Buffer.from(resolve(victim));
> const page = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
> const head = Buffer.concat([magic, words(0, 1234, bytes.length / page, 512, page)]);
> const sum = name.reduce((all, c) => all + (c << 24 >> 24), 0);
> writeFileSync(db + "-journal", Buffer.concat([head, Buffer.alloc(512 - head.length),
>   words(0x40000000 / page + 1), name, words(name.length, sum), magic]));
> END
# That it would: sqlite3 obeys it.
$ echo thesis >thesis.txt
$ cp stick/b.ballot other.db
$ node journal.mjs other.db thesis.txt
$ sqlite3 other.db 'SELECT count(*) FROM event'
1
$ ls thesis.txt
ls: cannot access 'thesis.txt': No such file or directory
[2]
$ echo thesis >thesis.txt
$ for c in "ballot import stick/b.ballot" "merge stick/b.ballot" "-C stick/b.ballot status" "-C stick/b.ballot verify" "-C stick/b.ballot log" "restore stick/b.ballot" "-C stick/b.ballot score ST01 moi=1"; do node journal.mjs stick/b.ballot thesis.txt; podium $c 2>&1 | cut -d: -f2 | head -1; done
 stick/b.ballot
 stick/b.ballot
 stick/b.ballot
 stick/b.ballot
 stick/b.ballot
 stick/b.ballot
 stick/b.ballot
[77]
$ cat thesis.txt
thesis
$ rm stick/b.ballot-journal
# By a symbolic link, too.
$ ln -s stick/b.ballot link.ballot
$ node journal.mjs stick/b.ballot thesis.txt
$ podium ballot import link.ballot 2>&1 | cut -c1-60
podium: link.ballot: beside it lies a journal of another pro
[77]
$ cat thesis.txt
thesis
$ rm stick/b.ballot-journal
# A log that is a view without end, a trigger, a table more, a virtual table, a
# generated column: each refused before it is run.
$ strange() { cp stick/b.ballot $1.ballot; sqlite3 $1.ballot "$2" || return; for c in "ballot import $1.ballot" "-C $1.ballot status" "-C $1.ballot verify"; do timeout 10 podium $c 2>&1 | tail -1; done; }
$ strange view "DROP TABLE signature; DROP TABLE event; CREATE VIEW event AS WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n AS seq, 1 AS time, 1 AS actor, NULL AS request, 'x' AS kind, '{}' AS body, NULL AS source, '' AS prev, '' AS hash FROM c"
podium: view.ballot cannot be brought in: view.ballot: "event" in it was not made by podium; another program changed the file: use a backup
podium: view.ballot: "event" in it was not made by podium; another program changed the file: use a backup
podium: view.ballot: "event" in it was not made by podium; another program changed the file: use a backup
[65]
$ strange trigger "CREATE TRIGGER evil AFTER INSERT ON local_draft BEGIN DELETE FROM local_draft; END"
podium: trigger.ballot cannot be brought in: trigger.ballot: "evil" in it was not made by podium; another program changed the file: use a backup
podium: trigger.ballot: "evil" in it was not made by podium; another program changed the file: use a backup
podium: trigger.ballot: "evil" in it was not made by podium; another program changed the file: use a backup
[65]
$ strange table "CREATE TABLE more (x)"
podium: table.ballot cannot be brought in: table.ballot: "more" in it was not made by podium; another program changed the file: use a backup
podium: table.ballot: "more" in it was not made by podium; another program changed the file: use a backup
podium: table.ballot: "more" in it was not made by podium; another program changed the file: use a backup
[65]
$ strange virtual "CREATE VIRTUAL TABLE v USING fts5(x)"
podium: virtual.ballot cannot be brought in: virtual.ballot: "v" in it was not made by podium; another program changed the file: use a backup
podium: virtual.ballot: "v" in it was not made by podium; another program changed the file: use a backup
podium: virtual.ballot: "v" in it was not made by podium; another program changed the file: use a backup
[65]
$ strange column "ALTER TABLE event ADD COLUMN y INTEGER AS (seq + 1)"
podium: column.ballot cannot be brought in: column.ballot: "event" in it was not made by podium; another program changed the file: use a backup
podium: column.ballot: "event" in it was not made by podium; another program changed the file: use a backup
podium: column.ballot: "event" in it was not made by podium; another program changed the file: use a backup
[65]
$ strange index "CREATE INDEX i ON event (json_extract(body, '$.x'))"
podium: index.ballot cannot be brought in: index.ballot: the file is damaged; use a backup
podium: index.ballot: the file is damaged; use a backup
podium: index.ballot: the file is damaged; use a backup
[65]
$ strange less "DROP VIEW loads"
podium: less.ballot cannot be brought in: less.ballot: a table or view of podium is missing; another program changed the file: use a backup
podium: less.ballot: a table or view of podium is missing; another program changed the file: use a backup
podium: less.ballot: a table or view of podium is missing; another program changed the file: use a backup
[65]
# The same in a file that says it is of an older version.
$ strange older "DROP TABLE signature; DROP TABLE event; CREATE VIEW event AS SELECT 1 AS seq; PRAGMA user_version = 1"
podium: older.ballot cannot be brought in: older.ballot: "event" in it was not made by podium; another program changed the file: use a backup
podium: older.ballot: "event" in it was not made by podium; another program changed the file: use a backup
podium: older.ballot: "event" in it was not made by podium; another program changed the file: use a backup
[65]
# And one whose log says what nobody can apply: the message says so.
$ strange odd "INSERT INTO event SELECT seq + 1, NULL, time, actor, 'sheet.blessed', '{}', NULL, hash, hash FROM event ORDER BY seq DESC LIMIT 1; PRAGMA user_version = 1"
podium: odd.ballot: its tables cannot be made again from its log: an event of the kind "sheet.blessed", which this podium does not know
podium: odd.ballot: its tables cannot be made again from its log: an event of the kind "sheet.blessed", which this podium does not know
podium: odd.ballot does NOT follow from its log; the first thing wrong: event 2
[65]
# A table of drafts of an older shape is made again.
$ cp n.podium aged.kept
$ sqlite3 aged.kept "DROP TABLE local_draft; CREATE TABLE local_draft (x); PRAGMA user_version = 8"
$ podium -C aged.kept entry edit ST01 --title Kites
ST01 is changed
$ podium -C aged.kept score ST01 moi=20 --as J01 --code-file J01
ST01: kept as a draft; it counts once you add --submit
$ podium -C aged.kept verify | cut -d: -f2 | sed -n 1p
 good
# No database at all, and one of another program.
$ echo SQLite >text.ballot
$ podium ballot import text.ballot
podium: text.ballot: not a podium contest
[65]
$ sqlite3 foreign.ballot 'CREATE TABLE t (x)'
$ podium ballot import foreign.ballot
podium: foreign.ballot: not a podium contest
[65]
# The contest is as it was.
$ podium verify | cut -d: -f2 | sed -n 1p
 good
# A rule that no podium would write decides nothing, and stops nothing else.
@include scored r.podium
$ ruled() { cp r.podium v.podium; sqlite3 v.podium "DELETE FROM rules WHERE rule = '$1'; INSERT INTO rules (id, rule, value) VALUES (99999, '$1', '$2')"; podium -C v.podium rank >/dev/null; }
$ for v in 20 -5 99999999999 2,5; do ruled digits $v; done
podium: the rule digits has the value "20", which it cannot have; another program wrote it; correct it: podium rule edit digits --value VALUE
podium: the rule digits has the value "-5", which it cannot have; another program wrote it; correct it: podium rule edit digits --value VALUE
podium: the rule digits has the value "99999999999", which it cannot have; another program wrote it; correct it: podium rule edit digits --value VALUE
podium: the rule digits has the value "2,5", which it cannot have; another program wrote it; correct it: podium rule edit digits --value VALUE
[65]
$ ruled method nonsense
podium: the rule method has the value "nonsense", which it cannot have; another program wrote it; correct it: podium rule edit method --value VALUE
[65]
$ ruled outlier_threshold abc
podium: the rule outlier_threshold has the value "abc", which it cannot have; another program wrote it; correct it: podium rule edit outlier_threshold --value VALUE
[65]
$ ruled least_sheets -1
podium: the rule least_sheets has the value "-1", which it cannot have; another program wrote it; correct it: podium rule edit least_sheets --value VALUE
[65]
$ ruled rounding x
podium: the rule rounding has the value "x", which it cannot have; another program wrote it; correct it: podium rule edit rounding --value VALUE
[65]
$ ruled feedback_shows names
podium: the rule feedback_shows has the value "names", which it cannot have; another program wrote it; correct it: podium rule edit feedback_shows --value VALUE
[65]
$ ruled birth_from 9999-99-99
podium: the rule birth_from has the value "9999-99-99", which it cannot have; another program wrote it; correct it: podium rule edit birth_from --value VALUE
[65]
$ ruled ties 'x y'
podium: the rule ties has the value "x y", which it cannot have; another program wrote it; correct it: podium rule edit ties --value VALUE
[65]
$ podium -C v.podium entry list | wc -l
46
