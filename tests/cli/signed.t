# What a judge has signed, no import replaces, and nobody drafts for her.
@include cards n.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
$ as J01 score ST01 moi=1 ungdung=1 hieuqua=1 --submit | cut -c1-26
ST01: submitted, total 3. 
$ podium import scores fixtures/son-la/scores.csv
scores.csv:2:3 (judge): its judge has submitted the sheet for ST01 and signed it; only she corrects it, with a reason
podium: fixtures/son-la/scores.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium score ST02 moi=1 --as O01 --judge J01
podium: while the round is open a judge submits her own sheets; paper comes in with podium keyin
[77]
$ podium score ST02 moi=1
podium: ST02 is not on your list; a judge says who she is: --judge J07
usage: podium score [ENTRY CRITERION=POINTS ... [CRITERION.comment|note|unsure=TEXT ...] [--comment TEXT] [--submit] [--reason TEXT] [--judge J] | --grid | --list | --review] [--round R]
[64]
$ podium score ST02 moi=1 --judge J01
podium: J01 signs what she does: give her code with --code-file FILE (- for standard input), or type it when asked
[77]
# Nor does she once the round is closed.
$ podium round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ as J01 score ST02 moi=1 ungdung=1 hieuqua=1 --submit
podium: round R1 is not open; type: podium round open R1
[77]
# A judge signs with a key of her own machine as well.
@include open k.podium
$ export PODIUM_CONTEST=k.podium
$ PODIUM_KEY=J01.key podium key show 2>/dev/null >J01.pub
$ PODIUM_KEY=J02.key podium key show 2>/dev/null >J02.pub
$ podium key add J01 $(cat J01.pub)
J01 can now sign with that key as well
$ podium key add J02 $(cat J02.pub)
J02 can now sign with that key as well
# Barred after the assignment: by what she declared, by the unit of an author.
$ podium conflict add J01 --entry ST01 --reason cousin
the conflict of J01 with ST01 is added
$ podium person edit J02 --unit DV09
J02 is changed
$ submit() { PODIUM_KEY=$1.key podium score $2 moi=20 ungdung=20 hieuqua=20 --submit --as $1; }
$ submit J01 ST01 2>&1 | cut -c1-60
podium: you have a conflict of interest with ST01; tell the 
[77]
$ submit J01 ST02 | cut -d. -f1
ST02: submitted, total 60
$ submit J02 ST03 2>&1 | cut -c1-60
podium: you have a conflict of interest with ST03; tell the 
[77]
$ submit J02 ST04 | cut -d. -f1
ST04: submitted, total 60
# A clock that was set back changes nothing but what the log says of it.
$ SOURCE_DATE_EPOCH=1690000000 podium conflict add J03 --entry ST01 --reason aunt
the conflict of J03 with ST01 is added
$ podium log --limit 1 | head -1
remark: the clock went from 14/11/2023 22:13:20 to 22/07/2023 04:26:40 at event 409; times decide nothing
no.  when                 who  kind                 about  what
$ podium verify 2>&1 >/dev/null
remark: the clock went from 14/11/2023 22:13:20 to 22/07/2023 04:26:40 at event 409; times decide nothing
