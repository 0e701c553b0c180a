# In a blind round a judge knows an entry by its blind code, in whichever case
# she types it. It does not open while an entry has none.
$ export PODIUM_LANG=en
$ cp -r fixtures/son-la g
$ chmod -R u+w g
$ printf 'round,name,position,blind\nR1,Sơ khảo,1,yes\n' >g/rounds.csv
$ podium new blind.podium --from g >/dev/null 2>&1
$ podium entry edit ST01 --blind-code B17
ST01 is changed
$ podium entry edit ST03 --blind_code b4
ST03 is changed
$ podium phase next
the contest is now in phase: registration
$ podium import assignments g/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium phase next --reason test
blocker         count  what                                                                                         command
no_blind_codes     43  entries without a blind code, though a round is blind: 43 (ST02, ST04, ST05, ST06, ST07, …)  podium entry draw
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium phase next --waive all --reason test 2>/dev/null
the contest is now in phase: judging
$ podium round open R1
podium: ST02 has no blind code, and judges of round R1, which is blind, would see its number; first: podium entry draw
[65]
$ podium entry draw
blind codes drawn: 43; podium entry list shows them to the office alone
$ podium round open R1
round R1 is open
$ st02=$(podium --format csv entry list | grep ^ST02 | cut -d, -f2)
$ PODIUM_KEY=J01.key podium key show 2>/dev/null >J01.pub
$ podium key add J01 $(cat J01.pub)
J01 can now sign with that key as well
$ submit() { PODIUM_KEY=J01.key podium score $1 moi=20 ungdung=20 hieuqua=20 --submit --as J01; }
$ submit ST01
podium: ST01 is not on your list in round R1; check the code
[66]
$ submit b17 | cut -d. -f1
b17: submitted, total 60
$ submit B4 | cut -d. -f1
B4: submitted, total 60
$ submit st02
podium: st02 is not on your list in round R1; check the code
[66]
$ submit $(echo $st02 | tr A-Z a-z) | cut -d: -f2 | cut -d. -f1
 submitted, total 60
# Who comes later gets a code of its own before a judge is assigned; no other
# changes.
$ podium entry add ST99 --title Muộn --field COKHI --unit DV01
ST99 is added
$ printf 'round,entry,judge\nR1,ST99,J01\n' | podium import assignments -
-:2: the contest refuses this row: ST99 has no blind code, and judges of round R1, which is blind, would see its number
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium entry draw
blind codes drawn: 1; podium entry list shows them to the office alone
$ podium entry draw --afresh --reason again
podium: a blind round was opened: judges know entries by the codes there are
[77]
$ printf 'round,entry,judge\nR1,ST99,J01\n' | podium import assignments -
assignments: rows read 1, added 1, changed 0
$ PODIUM_KEY=J01.key podium score --list --as J01 | grep -c ST
0
[1]
$ submit ST99
podium: ST99 is not on your list in round R1; check the code
[66]
# What is wrong is said of the code she knows.
$ PODIUM_KEY=J01.key podium score b17 moi=99 moi.coment=x --as J01
B17 (moi): "99" is outside 0 to 30 of criterion moi; correct it
B17 (moi.coment): there is no criterion moi.coment in the rubric of this entry
podium: nothing was kept
[65]
# The office knows them all by their numbers.
$ podium export scores | cut -d, -f2 | sort -u | tr '\n' ' '
ST01 ST02 ST03 entry 
# Codes are drawn by lot: nobody has the number of another, nor two the same, nor
# are they in the order of numbers.
$ podium entry draw
blind codes drawn: 0; podium entry list shows them to the office alone
$ podium new drawn.podium --from g >/dev/null 2>&1
$ export PODIUM_CONTEST=drawn.podium
$ podium entry edit ST02 --blind-code KEEP
ST02 is changed
$ podium entry draw
blind codes drawn: 44; podium entry list shows them to the office alone
$ podium entry draw
blind codes drawn: 0; podium entry list shows them to the office alone
$ podium --format csv entry list | sed 1d | cut -d, -f2 | grep -cE '^[BCDFGHJKMNPQRTVWXZ]{4}$'
44
$ podium --format csv entry list | sed 1d | cut -d, -f2 | sort | uniq -d
$ podium --format csv entry list | sed -n 3p | cut -d, -f1-2
ST02,KEEP
$ podium --format csv entry list | cut -d, -f2 >codes
$ sort codes | cmp -s - codes
[1]
$ podium entry draw --afresh --reason 'a list was left in the printer'
blind codes drawn: 45; podium entry list shows them to the office alone
$ podium --format csv entry list | grep -c KEEP
0
[1]
$ podium check | grep -c no_blind_code
nothing contradicts itself
0
[1]
# What a judge gets shows the codes alone: lists, papers, what a PDF says about
# itself, and her ballot, its bytes included.
$ podium phase next >/dev/null
$ podium import assignments g/assignments.csv >/dev/null
$ podium phase next --waive all --reason test >/dev/null 2>&1
$ podium round open R1
round R1 is open
$ podium entry draw
blind codes drawn: 0; podium entry list shows them to the office alone
$ podium key add J01 $(cat J01.pub)
J01 can now sign with that key as well
$ PODIUM_KEY=J01.key podium score --list --as J01 | grep -c ST0
0
[1]
$ podium sheets J01.pdf --judge J01
J01.pdf: 6 score sheets; each judge begins on an odd page, for printing on both sides
$ podium sheets J01g.pdf --judge J01 --grid
J01g.pdf: 6 score sheets; each judge begins on an odd page, for printing on both sides
$ podium judge cards cards.pdf >/dev/null
$ podium ballot export --judge J02 J02.ballot
J02.ballot: the ballot of J02, with 5 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
$ pdftotext J01.pdf - | grep -cE 'ST[0-9][0-9]'
0
[1]
$ pdftotext J01g.pdf - | grep -cE 'ST[0-9][0-9]'
0
[1]
$ pdfinfo J01.pdf | grep -cE 'ST[0-9][0-9]'
0
[1]
$ strings -a J01.pdf J01g.pdf J02.ballot | grep -cE '\bST[0-9][0-9]\b'
0
[1]
$ podium -C J02.ballot --format csv entry list
podium: J02 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ code=$(podium --format csv entry list | sed -n '/^ST03,/p' | cut -d, -f2)
$ strings -a J02.ballot | grep -c "\"$code\""
1
# Where there are many entries the codes are longer: most stay free, and a guess at
# one seldom meets an entry.
$ mkdir many
$ printf 'field,name\nF,F\n' >many/fields.csv
$ (echo entry,title,field; seq 13123 | sed 's/.*/E&,T&,F/') >many/entries.csv
$ podium new many.podium --from many >/dev/null 2>&1
$ podium -C many.podium entry draw
blind codes drawn: 13123; podium entry list shows them to the office alone
$ podium -C many.podium --format csv entry list | sed 1d | cut -d, -f2 | grep -cE '^[BCDFGHJKMNPQRTVWXZ]{5}$'
13123
