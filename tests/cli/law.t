# What podium would not record, a file that somebody wrote with other tools
# holds all the same: its tables are bent for one command and straightened
# again. Chain, signatures and tables fit; the law of events does not.
@include cards n.podium
@include alter
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
# bent FILE BEND STRAIGHTEN COMMAND...
$ bent() { sqlite3 "$1" "$2" && "${@:4}" >bent.out && sqlite3 "$1" "$3"; }
# A ballot in which 77 of 30 points were given.
$ podium ballot export --judge J01 | cut -c1-29
n-J01.ballot: the ballot of J
$ bent n-J01.ballot 'UPDATE criteria SET maximum = maximum * 9; UPDATE rubric SET maximum = maximum * 9' 'UPDATE criteria SET maximum = maximum / 9; UPDATE rubric SET maximum = maximum / 9' as J01 -C n-J01.ballot score ST01 moi=77 ungdung=20 hieuqua=20 --submit
$ cut -c1-26 bent.out
ST01: submitted, total 117
$ podium -C n-J01.ballot verify
event 2: it may not be: the score of moi for ST01 is outside its range or not on its step
podium: n-J01.ballot does NOT follow from its log; the first thing wrong: event 2
[65]
$ podium ballot import n-J01.ballot
podium: n-J01.ballot does not follow from its log (event 2: it may not be: the score of moi for ST01 is outside its range or not on its step); nothing was brought in
[65]
# Off the step.
$ podium ballot export --judge J02 | cut -c1-29
n-J02.ballot: the ballot of J
$ bent n-J02.ballot 'UPDATE criteria SET step = 1; UPDATE rubric SET step = 1' 'UPDATE criteria SET step = 500; UPDATE rubric SET step = 500' as J02 -C n-J02.ballot score ST03 moi=7,123 ungdung=20 hieuqua=20 --submit
$ cut -c1-26 bent.out
ST03: submitted, total 47.
$ podium ballot import n-J02.ballot
podium: n-J02.ballot does not follow from its log (event 2: it may not be: the score of moi for ST03 is outside its range or not on its step); nothing was brought in
[65]
# With a criterion left out.
$ podium ballot export --judge J03 | cut -c1-29
n-J03.ballot: the ballot of J
$ bent n-J03.ballot "UPDATE criteria SET bonus = 1 WHERE criterion = 'moi'; UPDATE rubric SET bonus = 1 WHERE criterion = (SELECT id FROM criteria WHERE bonus)" 'UPDATE criteria SET bonus = 0; UPDATE rubric SET bonus = 0' as J03 -C n-J03.ballot score ST01 ungdung=20 hieuqua=20 --submit
$ cut -c1-26 bent.out
ST01: submitted, total 40.
$ podium ballot import n-J03.ballot
podium: n-J03.ballot does not follow from its log (event 2: it may not be: the sheet for ST01 lacks a score for moi); nothing was brought in
[65]
# A copy in which she scores an entry that she declared a conflict with.
$ podium conflict add J04 --entry ST01 --reason cousin
the conflict of J04 with ST01 is added
$ cp n.podium cousin.podium
$ bent cousin.podium 'UPDATE conflicts SET judge = judge + 1' 'UPDATE conflicts SET judge = judge - 1' as J04 -C cousin.podium score ST01 moi=30 ungdung=30 hieuqua=40 --submit
$ cut -c1-26 bent.out
ST01: submitted, total 100
$ podium -C cousin.podium verify
event 428: it may not be: J04 is barred from ST01
podium: cousin.podium does NOT follow from its log; the first thing wrong: event 428
[65]
$ podium merge cousin.podium
podium: cousin.podium does not follow from its log (event 428: it may not be: J04 is barred from ST01); nothing was brought in
[65]
# One in which a judge had made herself an organiser.
$ cp n.podium role.podium
$ bent role.podium "UPDATE people SET roles = 'judge organiser' WHERE person = 'J04'" "UPDATE people SET roles = 'judge' WHERE person = 'J04'" as J04 -C role.podium person edit J01 --name Somebody
$ cat bent.out
J01 is changed
$ podium -C role.podium verify
event 428: it may not be: changing people: only an organiser may do this; J04 is a judge
podium: role.podium does NOT follow from its log; the first thing wrong: event 428
[65]
$ podium merge role.podium
podium: role.podium does not follow from its log (event 428: it may not be: changing people: only an organiser may do this; J04 is a judge); nothing was brought in
[65]
# One in which what was frozen was changed as if judging had not begun.
$ cp n.podium phase.podium
$ printf 'field,name\nYD,Y\n' >fields.csv
$ bent phase.podium "UPDATE contest_state SET phase = 'setup'" "UPDATE contest_state SET phase = 'judging'" podium -C phase.podium import fields fields.csv
$ cat bent.out
fields: rows read 1, added 1, changed 0
$ podium -C phase.podium verify
event 428: it may not be: changing fields is not done in phase judging, only in: setup, registration
podium: phase.podium does NOT follow from its log; the first thing wrong: event 428
[65]
$ podium merge phase.podium
podium: phase.podium does not follow from its log (event 428: it may not be: changing fields is not done in phase judging, only in: setup, registration); nothing was brought in
[65]
# One with a sheet of a round that was closed.
$ cp n.podium closed.podium
$ sed -n 1,4p fixtures/son-la/scores.csv >one.csv
$ podium -C closed.podium round close R1
sheets that are not in yet: 135; late ones count only once a chair admits them
round R1 is closed
$ bent closed.podium "UPDATE rounds SET state = 'open'" "UPDATE rounds SET state = 'closed'" podium -C closed.podium import scores one.csv
$ cat bent.out
scores: rows read 3, added 1, changed 0
$ podium -C closed.podium verify
event 429: it may not be: round R1 is not open
sheets, row 1: the cell in column "state" is not what the log says
podium: closed.podium does NOT follow from its log; the first thing wrong: event 429
[65]
$ podium merge closed.podium
podium: closed.podium does not follow from its log (event 429: it may not be: round R1 is not open); nothing was brought in
[65]
# A draft that somebody else changed on a stick that lay about.
$ podium ballot export --judge J05 | cut -c1-29
n-J05.ballot: the ballot of J
$ sqlite3 n-J05.ballot "SELECT entry FROM entries ORDER BY entry LIMIT 1" >entry
$ as J05 -C n-J05.ballot score $(cat entry) moi=10 ungdung=10 hieuqua=10 | cut -c6-20
 kept as a draf
$ sqlite3 n-J05.ballot "UPDATE local_draft SET score = 999000"
$ as J05 -C n-J05.ballot score $(cat entry) --submit
podium: the score of hieuqua for ST08 is outside its range or not on its step
[65]
$ podium -C n-J05.ballot verify | cut -d: -f2 | sed -n 1p
 good
# The contest itself has nothing of all that.
$ podium verify | cut -d: -f2 | sed -n 1p
 good
# A ballot that was changed afterwards, and one that another copy issued.
$ podium ballot export --judge J06 | cut -c1-29
n-J06.ballot: the ballot of J
$ sqlite3 n-J06.ballot "SELECT entry FROM entries ORDER BY entry LIMIT 1" >entry
$ as J06 -C n-J06.ballot score $(cat entry) moi=10 ungdung=10 hieuqua=10 --submit | cut -c6-20
 submitted, tot
$ cp n-J06.ballot changed.ballot
$ alter changed.ballot "UPDATE event SET body = replace(body, ':10000', ':30000') WHERE seq = 2"
$ podium ballot import changed.ballot
podium: changed.ballot cannot be brought in: event 2 was changed after it was recorded
[65]
$ cp n.podium twin.podium
$ podium -C twin.podium ballot export --judge J07 | cut -c1-32
twin-J07.ballot: the ballot of J
$ podium ballot import twin-J07.ballot
podium: twin-J07.ballot was not issued from this file; give the judge a ballot of this contest: podium ballot export --judge J
[77]
# One signed with a code that has ended here is kept, and counts for nothing.
$ podium judge cards again.pdf --reissue J06 --reason 'left on the bus' --with J01 --with-code-file J01
again.pdf: 1 cards; each code is on this paper and nowhere else
$ podium ballot import n-J06.ballot
n-J06.ballot: recorded 1, conflicts 0, known already 0
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
of these signed with a code or key that has ended here: 1; ask the judge before you admit one
$ podium ballot import n-J06.ballot
n-J06.ballot: recorded 0, conflicts 0, known already 1
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
$ podium verify | cut -d: -f2 | sed -n 1p
 good
