# What another copy recorded is kept with its signatures: who merges cannot say
# what others said. All people are invented.
@include open c.podium
@include alter
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
$ cp c.podium second.podium
$ cp c.podium third.podium
$ podium entry edit ST01 --title One
ST01 is changed
$ podium -C second.podium entry edit ST02 --title Two
ST02 is changed
$ podium -C second.podium entry edit ST03 --title Three
ST03 is changed
$ podium -C third.podium entry edit ST04 --title Four
ST04 is changed
# The second has the third's when it is merged.
$ podium -C second.podium merge third.podium
third.podium: recorded 1, conflicts 0, known already 0
$ podium merge second.podium
second.podium: recorded 4, conflicts 0, known already 0
$ podium verify | sed -n '1s/.*: //p'
408 events in an unbroken chain, every table as the log says, 84 personal values proven, 8 signatures hold
$ sqlite3 c.podium 'SELECT count(*), sum(kind = '"'entry.set'"') FROM copy_event; SELECT count(*) FROM copy_signature'
5|4
4
# Merging the same again, or one that has it, keeps nothing twice.
$ podium merge third.podium
third.podium: recorded 0, conflicts 0, known already 1
$ podium merge second.podium
second.podium: recorded 0, conflicts 0, known already 4
$ podium -C second.podium merge c.podium
c.podium: recorded 2, conflicts 0, known already 4
$ podium merge second.podium
second.podium: recorded 1, conflicts 0, known already 6
$ podium verify | sed -n '1s/.*: //p'
410 events in an unbroken chain, every table as the log says, 84 personal values proven, 9 signatures hold
# A signature is taken away, an event, or all; a word is changed; one is added.
$ evident() { cp c.podium x.podium; t=$(sqlite3 x.podium "SELECT group_concat(sql, ';') FROM sqlite_schema WHERE name GLOB 'copy_*s' AND type = 'trigger'"); sqlite3 x.podium "DROP TRIGGER copy_event_stays; DROP TRIGGER copy_event_remains; DROP TRIGGER copy_signature_stays; DROP TRIGGER copy_signature_remains; $1; $t"; podium -C x.podium verify 2>&1 | sed 's/[0-9][0-9][0-9]/N/g' | sort -u; }
$ evident "DELETE FROM copy_signature WHERE hash = (SELECT hash FROM copy_event WHERE body LIKE '%Two%')"
podium: x.podium does NOT follow from its log; the first thing wrong: the copy second.podium, event N
the copy second.podium, event N: it is not signed by its person
[65]
$ evident "DELETE FROM copy_event WHERE body LIKE '%Three%'"
copy_event: an event of another copy that no merge brought
event N: it is not what the copy had that it came from, or nothing of that copy is kept
podium: x.podium does NOT follow from its log; the first thing wrong: the log
the log: something else refers to it; take that back first
[65]
$ evident "DELETE FROM copy_signature; DELETE FROM copy_event"
event N: it is not what the copy had that it came from, or nothing of that copy is kept
podium: x.podium does NOT follow from its log; the first thing wrong: event N
[65]
$ evident "UPDATE copy_event SET body = replace(body, 'Two', 'Too') WHERE body LIKE '%Two%'"
event N: it is not what the copy had that it came from, or nothing of that copy is kept
podium: x.podium does NOT follow from its log; the first thing wrong: the copy second.podium, event N
the copy second.podium, event N: it was changed after it was recorded: its hash differs
[65]
$ evident "UPDATE copy_event SET actor = actor + 1 WHERE body LIKE '%Four%'"
event N: it is not what the copy had that it came from, or nothing of that copy is kept
podium: x.podium does NOT follow from its log; the first thing wrong: the copy second.podium, event N
the copy second.podium, event N: it was changed after it was recorded: its hash differs
the copy third.podium, event N: it was changed after it was recorded: its hash differs
[65]
$ evident "INSERT INTO copy_event SELECT hex(randomblob(32)), seq, NULL, time, actor, kind, body, source, prev FROM copy_event LIMIT 1"
copy_event: an event of another copy that no merge brought
podium: x.podium does NOT follow from its log; the first thing wrong: copy_event
[65]
# Evidence that goes round in a circle ends.
$ evident "UPDATE copy_event SET prev = hash"
copy_event: an event of another copy that no merge brought
podium: x.podium does NOT follow from its log; the first thing wrong: copy_event
[65]
# A file like that is not merged either.
$ podium -C third.podium merge x.podium
podium: x.podium does not follow from its log (copy_event: an event of another copy that no merge brought); nothing was brought in
[65]
