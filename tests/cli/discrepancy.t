# Sheets too far apart block an entry until somebody has resolved it.
$ mkdir c
$ printf 'key,value\nname,Small contest of invented people\nlanguage,en\n' >c/contest.csv
$ printf 'round,name\nR1,Final\n' >c/rounds.csv
$ printf 'field,name\nF,Field\n' >c/fields.csv
$ echo 'person,name,roles
> J1,An,judge chair
> J2,Bình,judge
> J3,Chi,judge
> J4,Dũng,judge
> J5,Én,judge' >c/people.csv
$ printf 'criterion,name,maximum\na,Novelty,100\n' >c/criteria.csv
$ printf 'rule,value\njudges_per_entry,2\ndiscrepancy_between,15\n' >c/rules.csv
$ printf 'entry,title,field\nE1,Kite,F\nE2,Lamp,F\nE3,Mill,F\n' >c/entries.csv
$ printf 'judge,entry,reason\nJ5,E1,kin\n' >c/conflicts.csv
$ echo 'round,entry,judge,a
> R1,E1,J1,90
> R1,E1,J2,70
> R1,E2,J1,80
> R1,E2,J2,65
> R1,E3,J1,50
> R1,E3,J2,34.5' >c/sheets.csv
$ cut -d, -f1-3 c/sheets.csv >c/assignments.csv
$ export PODIUM_LANG=en
$ podium new a.podium --from c
Next: podium -C a.podium status
assignments are there too; in the phase registration: podium import assignments c/assignments.csv
sheets are there too; in the phase judging: podium import sheets c/sheets.csv
a.podium: a contest from 16 rows
$ podium phase next --waive all --reason t 2>/dev/null
the contest is now in phase: registration
$ podium phase next --waive all --reason t 2>/dev/null
the contest is now in phase: judging
$ podium judge cards cards.pdf
cards.pdf: 5 cards; each code is on this paper and nowhere else
$ podium round open R1
round R1 is open
$ podium import assignments c/assignments.csv
assignments: rows read 6, added 6, changed 0
$ podium import sheets c/sheets.csv
sheets: rows read 6, added 6, changed 0
@include code
$ code cards.pdf 1 >J1
$ code cards.pdf 2 >J2
$ code cards.pdf 3 >J3
# The list, the ranking and the status tell of both; they have no place.
$ podium discrepancy list
round  field  entry  range  state                title
R1     F      E1        20  open: too far apart  Kite
R1     F      E3      15.5  open: too far apart  Mill
not resolved: 2
$ podium rank
Field (F, R1)
place  entry  total  counted  set aside  title  tie  note
    1  E2     72.50        2          0  Lamp        
    -  E1     80.00        2          0  Kite        open: too far apart
    -  E3     42.25        2          0  Mill        open: too far apart
Sheets that count: 0 signed by the judge, 0 keyed by two, 6 imported.
$ podium status | grep apart
To do: entries whose sheets are too far apart, not resolved: 2 (E1, E3)
$ podium rank --format csv 2>/dev/null | cut -d, -f2,3,6,12
place,entry,total,note
1,E2,72.50,
,E1,80.00,discrepancy
,E3,42.25,discrepancy
# A resolution has a reason, and is one of three.
$ podium discrepancy resolve E1 --third J3
podium: a reason is needed: --reason "..."
usage: podium discrepancy resolve ENTRY --third JUDGE | --rescore | --uphold --reason TEXT [--round R] [--with PERSON]
[64]
$ podium discrepancy resolve E1 --reason x
podium: choose one of --third JUDGE, --rescore, --uphold
usage: podium discrepancy resolve ENTRY --third JUDGE | --rescore | --uphold --reason TEXT [--round R] [--with PERSON]
[64]
# It is for sheets that are too far apart.
$ podium discrepancy resolve E2 --third J3 --reason x
podium: the sheets of E2 are not too far apart
[66]
# The third judge is active, has no conflict, and does not have the entry already.
$ podium discrepancy resolve E1 --third J5 --reason x
podium: J5 has a conflict with E1
[77]
$ podium discrepancy resolve E1 --third J2 --reason x
podium: J2 has E1 already: choose somebody else
[77]
$ podium discrepancy resolve E1 --third J9 --reason x
podium: J9 is not an active judge
[66]
# Only a chair upholds.
$ podium discrepancy resolve E1 --uphold --reason x
podium: upholding sheets that are too far apart: only a chair may do this; O01 is an organiser
[77]
# It stays open until the third judge has scored.
$ podium discrepancy resolve E1 --third J3 --reason 'far apart on novelty'
E1 goes to J3 as well; it stays open until that sheet is in
$ podium discrepancy list
round  field  entry  range  state                                     title
R1     F      E1        20  open: the third judge has not scored yet  Kite
R1     F      E3      15.5  open: too far apart                       Mill
not resolved: 2
# Near neither of the two it opens again.
$ as J3 score E1 a=20 --submit | cut -c1-20
E1: submitted, total
$ podium discrepancy list | sed -n 1,2p
round  field  entry  range  state                title
R1     F      E1        70  open: too far apart  Kite
# Near one of them it is resolved.
$ as J3 score E1 a=80 --submit --reason 'wrong entry' | cut -c1-20
E1: submitted, total
$ podium discrepancy show E1
E1: Kite
Highest and lowest are 20 points apart. resolved: the third judge is near another
judge  total
J1        90
J2        70
J3        80
14/11/2023 O01: third judge J3: far apart on novelty
$ podium rank --explain E1
E1: Kite
Sheets:
  (a)
  J1: 90 = 90   counted
  J2: 70 = 70   counted
  J3: 80 = 80   counted
Highest and lowest are 20 points apart. resolved: the third judge is near another
Result: mean of 3 counted sheets = 80 = 80.00
Place 1 in Field.
Signed or typed with a code as printed on its card, in the whole contest: 1 of 1 sheets.
# By another rule only the two nearest count, or the third and the one nearest
# to it; all where two are equally near, as above.
$ cp a.podium n.podium
$ printf 'rule,value\ndiscrepancy_counts,nearest\n' >counts.csv
$ podium -C n.podium import rules counts.csv --reason 'bylaw 7'
rules: rows read 1, added 1, changed 0
$ podium -C n.podium rank --explain E1 | sed -n '4,8p'
  J1: 90 = 90   counted
  J2: 70 = 70   counted
  J3: 80 = 80   counted
Highest and lowest are 20 points apart. resolved: the third judge is near another
Result: mean of 3 counted sheets = 80 = 80.00
$ as J3 -C n.podium score E1 a=84 --submit --reason 'sum' | cut -c1-20
E1: submitted, total
$ podium -C n.podium rank --explain E1 | sed -n '4,8p'
  J1: 90 = 90   counted
  J2: 70 = 70   does not count: further from the others, after the third judge
  J3: 84 = 84   counted
Highest and lowest are 20 points apart. resolved: the third judge is near another
Result: mean of 2 counted sheets = 87 = 87.00
$ as J3 -C n.podium score E1 a=60 --submit --reason 'sum' | cut -c1-20
E1: submitted, total
$ podium -C n.podium rank --explain E1 | sed -n '4,8p'
  J1: 90 = 90   does not count: further from the others, after the third judge
  J2: 70 = 70   counted
  J3: 60 = 60   counted
Highest and lowest are 30 points apart. resolved: the third judge is near another
Result: mean of 2 counted sheets = 65 = 65.00
$ podium -C n.podium rank | sed -n 3p
    1  E2     72.50        2          0  Lamp        
$ podium -C n.podium verify | cut -d: -f2 | sed -n 1p
 good
$ rm n.podium
# The panel scores again: open until everybody who disagreed has answered.
$ podium discrepancy resolve E3 --rescore --reason 'read the appendix'
the panel of E3 is to submit new versions; it stays open until they are near enough
$ podium discrepancy list
round  field  entry  range  state                                      title
R1     F      E1        20  resolved: the third judge is near another  Kite
R1     F      E3      15.5  open: the panel is to score again          Mill
not resolved: 1
$ as J1 score --list
entry  state        title
E1     submitted    Kite
E2     submitted    Lamp
E3     score again  Mill
$ as J1 score E3 a=50.5 --submit --reason 'read it' | cut -c1-20
E3: submitted, total
$ podium discrepancy list
round  field  entry  range  state                                      title
R1     F      E1        20  resolved: the third judge is near another  Kite
R1     F      E3        16  open: the panel is to score again          Mill
not resolved: 1
# When all have, and are as far apart, it opens again.
$ as J2 score E3 a=35 --submit --reason 'read it too' | cut -c1-20
E3: submitted, total
$ podium discrepancy list
round  field  entry  range  state                                      title
R1     F      E1        20  resolved: the third judge is near another  Kite
R1     F      E3      15.5  open: too far apart                        Mill
not resolved: 1
# The chair upholds, once.
$ podium round close R1
discrepancies that nobody has resolved: 1; see them with: podium discrepancy list. A third judge or new sheets need the round open
round R1 is closed
$ as J1 discrepancy resolve E3 --uphold --reason 'two schools of thought'
podium: J1 scored E3 herself: a second person has to agree: --with PERSON --with-code-file FILE, or another chair upholds it
[65]
$ as J1 discrepancy resolve E3 --uphold --reason 'two schools of thought' --with J2 --with-code-file J2
podium: J2 scored E3 as well; somebody who did not has to agree
[65]
$ as J1 discrepancy resolve E3 --uphold --reason 'two schools of thought' --with J3 --with-code-file J3
the sheets of E3 stay as they are, and count
$ as J1 discrepancy resolve E3 --uphold --reason more
podium: the discrepancy of E3 is resolved already
[77]
$ podium --lang vi discrepancy list
vòng  lĩnh vực  mã số  chênh lệch  trạng thái                                                            tên
R1    F         E1             20  đã giải quyết: điểm của giám khảo thứ ba gần với một trong hai phiếu  Kite
R1    F         E3           15,5  đã giải quyết: chủ tịch giữ nguyên                                    Mill
chưa giải quyết: 0
$ podium discrepancy show E3
E3: Mill
Highest and lowest are 15.5 points apart. resolved: upheld by the chair
judge  total
J1      50.5
J2        35
14/11/2023 O01: to be scored again: read the appendix
14/11/2023 J1: upheld: two schools of thought
$ podium rank
Field (F, R1)
place  entry  total  counted  set aside  title  tie  note
    1  E1     80.00        3          0  Kite        resolved: the third judge is near another
    2  E2     72.50        2          0  Lamp        
    3  E3     42.75        2          0  Mill        resolved: upheld by the chair
Sheets that count: 3 signed by the judge, 0 keyed by two, 4 imported.
Signed or typed with a code as printed on its card, in the whole contest: 3 of 3 sheets.
# A new sheet opens what was upheld.
$ podium round open R1
round R1 is open
$ as J2 score E3 a=34 --submit --reason 'seen again' | cut -c1-20
E3: submitted, total
$ podium discrepancy list
round  field  entry  range  state                                      title
R1     F      E1        20  resolved: the third judge is near another  Kite
R1     F      E3      16.5  open: too far apart                        Mill
not resolved: 1
$ podium round close R1
discrepancies that nobody has resolved: 1; see them with: podium discrepancy list. A third judge or new sheets need the round open
round R1 is closed
# Another chair may alone, but not where the panel has one of its own.
$ cp a.podium n.podium
$ podium -C n.podium person edit J3 --roles 'judge chair'
J3 is changed
$ printf 'round,field,person,role\nR1,F,J1,chair\n' >panels.csv
$ cp n.podium p.podium
$ podium -C p.podium import panels panels.csv
panels: rows read 1, added 1, changed 0
$ as J3 -C p.podium discrepancy resolve E3 --uphold --reason 'as I see it'
podium: J3 does not chair the panel of E3: its chair does this, or an organiser where organisers may; sheets are upheld also with a second person: --with PERSON --with-code-file FILE
[65]
$ as J3 -C n.podium discrepancy resolve E3 --uphold --reason 'as I see it'
the sheets of E3 stay as they are, and count
$ podium -C n.podium verify | cut -d: -f2 | sed -n 1p
 good
$ mv p.podium p.kept
$ rm n.podium
$ as J1 discrepancy resolve E3 --uphold --reason 'still' --with J3 --with-code-file J3
the sheets of E3 stay as they are, and count
$ podium phase next --waive all --reason t
the contest is now in phase: deliberation
$ podium verify | sed -n 1p
a.podium: good: 51 events in an unbroken chain, every table as the log says, 0 personal values proven, 23 signatures hold
# The list is not for every judge.
$ as J2 discrepancy list
podium: J2 sees that in: published; before that only organisers and secretaries do; podium status shows what is yours
[77]
$ podium log | tail -3
 49  14/11/2023 22:13:20  O01    opening and closing rounds                                                            from "closed" → "open", to "open" → "closed"
 50  14/11/2023 22:13:20  J1 J3  upholding sheets that are too far apart, with a second person  E3                     reason "still"
 51  14/11/2023 22:13:20  O01    going on to the next phase                                                            from "judging", to "deliberation", waivers [{"blocker":"no_authors","count":3},{"blocker":"no_author","count":3}], reason "t"
# Nor does she decide on prizes of another panel.
$ podium -C p.kept phase next --waive all --reason x
the contest is now in phase: deliberation
$ as J3 -C p.kept award propose
podium: J3 does not chair the panel of F: its chair does this, or an organiser where organisers may; sheets are upheld also with a second person: --with PERSON --with-code-file FILE
[65]
$ as J3 -C p.kept award decide E2 none --reason 'as I see it'
podium: J3 does not chair the panel of E2: its chair does this, or an organiser where organisers may; sheets are upheld also with a second person: --with PERSON --with-code-file FILE
[65]
$ as J1 -C p.kept award decide E2 none --reason 'as we see it'
entry E2: no prize is recorded
