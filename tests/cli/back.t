# What was found after judging: back with a second person, corrected, and the
# proposal and the decisions say what they no longer are. All people are invented.
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
$ mkdir t
$ printf 'round,name,position\nR1,First,1\n' >t/rounds.csv
$ printf 'field,name\nF,Field\n' >t/fields.csv
$ printf 'person,name,roles\nS1,Bình,secretary\nJ1,Hòa,judge chair\nJ2,Lan,judge\nJ3,Cường,judge\n' >t/people.csv
$ printf 'criterion,name,maximum\na,A,10\nb,B,10\n' >t/criteria.csv
$ printf 'prize,name,position,quota\np1,First,1,1\np2,Second,2,1\n' >t/prizes.csv
$ printf 'entry,title,field\nE1,One,F\nE2,Two,F\nE10,Ten,F\n' >t/entries.csv
$ printf 'entry,position,name\nE1,1,An\nE2,1,Chi\nE10,1,Dũng\n' >t/authors.csv
$ { echo round,entry,judge; for e in E1 E2 E10; do for j in J1 J2 J3; do echo R1,$e,$j; done; done; } >assignments.csv
$ { echo round,entry,judge,a,b; for j in J1 J2 J3; do echo R1,E1,$j,9,9; echo R1,E2,$j,9,8; echo R1,E10,$j,5,5; done; } >sheets.csv
$ podium new c.podium --from t >log
Next: podium -C c.podium status
$ podium phase next --waive all --reason test
the contest is now in phase: registration
$ podium import assignments assignments.csv
assignments: rows read 9, added 9, changed 0
$ podium phase next --waive all --reason test
the contest is now in phase: judging
$ podium round open R1
round R1 is open
$ podium import sheets sheets.csv
sheets: rows read 9, added 9, changed 0
$ podium judge cards cards.pdf >log
$ pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed -n 1p >J1
$ podium phase back --reason x --with J1 --with-code-file J1
podium: going back to judging is not done in phase judging, only in: deliberation; see: podium status
[77]
$ podium round close R1
round R1 is closed
$ podium phase next
the contest is now in phase: deliberation
$ podium award propose >log
2 prizes proposed and recorded
$ podium award decide --as-proposed
2 awards decided as proposed
# A typing error is found. Import says what leads out of it.
$ printf 'round,entry,judge,a\nR1,E1,J1,6\nR1,E1,J2,6\n' >correction.csv
$ podium import sheets correction.csv --reason 'typing error'
podium: correcting sheets is not done in phase deliberation, only in: judging; a single sheet is corrected by podium score ENTRY CRITERION=POINTS --judge JUDGE --submit with a second person, more of them after podium phase back
[77]
$ podium phase back --reason 'typing error' --with J1 </dev/null
podium: J1 consents with a code: --with-code-file FILE, or type it when asked
[66]
# Not alone, not without a reason, not by a secretary, not with oneself.
$ podium phase back --reason 'typing error'
podium: going back to judging needs a second person: add --with PERSON --with-code-file FILE
[77]
$ podium phase back --with J1 --with-code-file J1
podium: a reason is needed: --reason "..."
usage: podium phase back --reason TEXT --with PERSON
[64]
$ podium phase back --reason 'typing error' --as J1 --code-file J1 --with J1 --with-code-file J1
podium: going back to judging: only an organiser may do this; J1 is a judge, a chair
[77]
$ podium phase back --reason 'typing error' --with J1 --with-code-file J1
To correct: podium round open ROUND, the correction with --reason, podium round close ROUND, podium phase next; then podium award list says what the rules give now.
the contest is now in phase: judging
$ podium log --format csv | tail -1 | cut -d, -f3-5
O01 J1,phase.returned,
$ podium round open R1
round R1 is open
$ podium import sheets correction.csv --reason 'typing error'
sheets: rows read 2, added 0, changed 2
$ podium round close R1
round R1 is closed
# The proposal is outdated: it blocks, and nothing is decided by it.
$ podium phase next
the contest is now in phase: deliberation
$ podium phase
deliberation
blocker          count  what                                                  command
outdated_awards      2  prizes that the rules now give otherwise: 2 (E2, E1)  podium award list
# Every result lists what was corrected since the committee first met.
$ podium award list | grep ^Changed | cut -d, -f1
E2: by the rules now First; proposed: Second; podium award propose
E1: by the rules now Second; proposed: First; podium award propose
Changed since: correcting sheets E1
Changed since: correcting sheets E1
$ podium award list | grep -v ^Changed
E2: by the rules now First; proposed: Second; podium award propose
E1: by the rules now Second; proposed: First; podium award propose
field  prize   entry  authors  unit  money  state     title
Field  First   E1     An                    outdated  One
Field  Second  E2     Chi                   outdated  Two
$ podium award decide --as-proposed
podium: the proposal is older than what the rules give now (E2 and perhaps others); first: podium award propose
[77]
$ podium phase next --reason test
blocker          count  what                                                  command
outdated_awards      2  prizes that the rules now give otherwise: 2 (E2, E1)  podium award list
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium award propose | cut -c1-40
2 prizes proposed and recorded
field  place  entry  total  prize   stop
F          1  E2     17.00  First       
F          2  E1     16.00  Second  Firs
F          3  E10    10.00          Seco
Field (F)
  only 3 judges: how much they differ is
  no evidence that judges differ in seve
  First, line after 1: not separated; th
  Second, line after 2: separated, with 
$ podium award list | grep -v ^Changed
E2: by the rules now First; decided by an older proposal: Second; podium award decide --as-proposed, or one by one with a reason
E1: by the rules now Second; decided by an older proposal: First; podium award decide --as-proposed, or one by one with a reason
field  prize   entry  authors  unit  money  state     title
Field  First   E1     An                    outdated  One
Field  Second  E2     Chi                   outdated  Two
$ podium certificate render c.pdf
podium: nothing is certified or published while the rules give another prize than is recorded (E2 and perhaps others); see: podium award list
[77]
# What followed the proposal follows the new one; a decision of its own stays.
$ podium award decide E10 p2 --reason 'the committee thinks so'
by the rules E10, with 10.00 points, gets no prize (Second: none left)
entry E10: Second is recorded
$ podium award decide --as-proposed
2 awards decided as proposed
$ podium award list | grep -v ^Changed
field  prize   entry  authors  unit  money  state    title
Field  First   E2     Chi                   decided  Two
Field  Second  E1     An                    decided  One
Field  Second  E10    Dũng                  decided  Ten
E10 (10.00 points): Second; proposed: no prize; reason: the committee thinks so
$ podium phase
deliberation
blocker     count  what                                                       command
over_quota      1  prize p2: decided for 2 entries of F, more than its quota  podium check
# A withdrawal makes a proposal outdated as well.
$ podium entry withdraw E2 --reason plagiarism
E2 is withdrawn
$ podium award list --format csv 2>&1 | grep -v ^Changed
E10 (10.00 points): Second; proposed: no prize; reason: the committee thinks so
E1: by the rules now First; proposed: Second; podium award propose
field,prize,entry,authors,unit,money,state,title
Field,Second,E1,An,,,decided,One
Field,Second,E10,Dũng,,,decided,Ten
$ podium status | tail -4
To do: prizes to be taken back, of entries that are withdrawn: 1 (E2)
To do: prizes that the rules now give otherwise: 1 (E1)
To do: prize p2: decided for 2 entries of F, more than its quota
Next: podium award decide ENTRY none --reason
$ podium award propose --dry-run | cut -c1-40
2 prizes would be proposed
field  place  entry  total  prize   stop
F          1  E1     16.00  First       
F          2  E10    10.00  Second  Firs
Field (F)
  only 3 judges: how much they differ is
  no evidence that judges differ in seve
  First, line after 1: separated, with a
$ podium award propose >log
2 prizes proposed and recorded
$ podium award decide --as-proposed
1 awards decided as proposed
$ podium phase next
blocker          count  what                                                            command
withdrawn_award      1  prizes to be taken back, of entries that are withdrawn: 1 (E2)  podium award decide ENTRY none --reason
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium award decide E2 none --reason 'plagiarism'
entry E2: no prize is recorded
$ podium phase next
After this the contest is published and does not go back. Names, titles, units and awards are then corrected only with a reason and a second person, and every result says so. Check the certificates first.
podium: nothing was done; if it shall be, add --sure
[77]
$ podium phase next --reason 'all is decided'
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium phase back --reason x --with J1 --with-code-file J1
podium: going back to judging is not done in phase published, only in: deliberation; see: podium status
[77]
$ podium verify | sed -n '1s/.*: good/good/p'
good: 62 events in an unbroken chain, every table as the log says, 3 personal values proven, 26 signatures hold
# A reason that was given is in the log, whatever was done.
$ podium person edit S1 --name 'Trần Thị Bình' --reason 'wrong name' --with J1 --with-code-file J1
S1 is changed
$ podium log --format csv | grep -c 'typing error'
3
$ podium judge cards more.pdf --person J2 --reason 'card lost'
podium: --reason goes with --reissue
usage: podium judge cards FILE.pdf [--person P] [--reissue P --reason TEXT] [--font FAMILY]
[64]
$ podium judge cards more.pdf --reissue J2 --reason 'card lost' --with J1 --with-code-file J1 >log
$ podium log --format csv | grep -o 'all is decided'
all is decided
$ podium log --format csv | grep -o 'card lost'
card lost
$ podium log --format csv | grep 'wrong name'
63,2023-11-14T22:13:20Z,O01 J1,person.set,S1,"name ""Bình"" → ""Trần Thị Bình"", reason ""wrong name"""
# The same reason twice is there twice.
$ podium person edit S1 --name 'Trần Thị Bích' --reason 'the school wrote' --with J1 --with-code-file J1
S1 is changed
$ podium person edit S1 --name 'Trần Thị Bình' --reason 'the school wrote' --with J1 --with-code-file J1
S1 is changed
$ podium log --format csv | grep -c 'the school wrote'
2
