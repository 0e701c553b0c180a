# Sheets too far apart block an entry until somebody has settled it.
$ mkdir c && cd c && printf 'key,value\nname,Small contest of invented people\nlanguage,en\n' >contest.csv && printf 'round,name\nR1,Final\n' >rounds.csv && printf 'field,name\nF,Field\n' >fields.csv && printf 'person,name,roles\nJ1,An,judge chair\nJ2,Bình,judge\nJ3,Chi,judge\nJ4,Dũng,judge\nJ5,Én,judge\n' >people.csv && printf 'criterion,name,maximum\na,Novelty,100\n' >criteria.csv && printf 'rule,value\njudges_per_entry,2\ndiscrepancy_between,15\n' >rules.csv && printf 'entry,title,field\nE1,Kite,F\nE2,Lamp,F\nE3,Mill,F\n' >entries.csv && printf 'judge,entry,reason\nJ5,E1,kin\n' >conflicts.csv && printf 'round,entry,judge\nR1,E1,J1\nR1,E1,J2\nR1,E2,J1\nR1,E2,J2\nR1,E3,J1\nR1,E3,J2\n' >assignments.csv && printf 'round,entry,judge,a\nR1,E1,J1,90\nR1,E1,J2,70\nR1,E2,J1,80\nR1,E2,J2,65\nR1,E3,J1,50\nR1,E3,J2,34.5\n' >sheets.csv && cd .. && podium new a.podium --from c >/dev/null 2>&1; for s in 'phase next --waive all --reason t' 'phase next --waive all --reason t' 'judge cards cards.pdf' 'round open R1' 'import assignments c/assignments.csv' 'import sheets c/sheets.csv'; do podium --lang en $s >/dev/null; done; pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >codes; for i in 1 2 3; do sed -n ${i}p codes >J$i; echo 'podium --lang en "$@" --as J'$i' --code-file J'$i >j$i; done
$ podium --lang en discrepancy list; podium --lang en rank; podium --lang en status | grep apart; podium --lang en rank --format csv 2>/dev/null | cut -d, -f2,3,6,12
round  field  entry  range  state                title
R1     F      E1        20  open: too far apart  Kite
R1     F      E3      15.5  open: too far apart  Mill
not settled: 2
Field (F, R1)
place  entry  total  counted  set aside  title  tie  note
    1  E2     72.50        2          0  Lamp        
    -  E1     80.00        2          0  Kite        open: too far apart
    -  E3     42.25        2          0  Mill        open: too far apart
Sheets that count: 0 signed by the judge, 0 keyed by two, 6 imported.
Missing: entries whose sheets are too far apart, not settled: 2
place,entry,total,note
1,E2,72.50,
,E1,80.00,discrepancy
,E3,42.25,discrepancy
$ podium --lang en discrepancy resolve E1 --third J3; podium --lang en discrepancy resolve E1 --reason x; podium --lang en discrepancy resolve E2 --third J3 --reason x; podium --lang en discrepancy resolve E1 --third J5 --reason x; podium --lang en discrepancy resolve E1 --third J2 --reason x; podium --lang en discrepancy resolve E1 --uphold --reason x; podium --lang en discrepancy resolve E1 --third J9 --reason x
podium: a reason is needed: --reason "..."
usage: podium discrepancy resolve ENTRY --third JUDGE | --rescore | --uphold --reason TEXT [--round R]
podium: choose one of --third JUDGE, --rescore, --uphold
usage: podium discrepancy resolve ENTRY --third JUDGE | --rescore | --uphold --reason TEXT [--round R]
podium: the sheets of E2 are not too far apart
podium: J5 has a conflict with E1
podium: J2 has E1 already: choose somebody else
podium: upholding sheets that are too far apart: O01 is an organiser; it takes: a chair
podium: J9 is not an active judge
[66]
# A third judge; near neither of the two it opens again, near one it is settled.
$ podium --lang en discrepancy resolve E1 --third J3 --reason 'far apart on novelty'; podium --lang en discrepancy list; sh j3 score E1 a=20 --submit | cut -c1-20; podium --lang en discrepancy list | head -2; sh j3 score E1 a=80 --submit --reason 'wrong entry' | cut -c1-20; podium --lang en discrepancy show E1; podium --lang en rank --explain E1
E1 goes to J3 as well; it stays open until that sheet is in
round  field  entry  range  state                                     title
R1     F      E1        20  open: the third judge has not scored yet  Kite
R1     F      E3      15.5  open: too far apart                       Mill
not settled: 2
E1: submitted, total
round  field  entry  range  state                title
R1     F      E1        70  open: too far apart  Kite
E1: submitted, total
E1: Kite
Highest and lowest are 20 points apart. settled: the third judge is near another
judge  total
J1        90
J2        70
J3        80
14/11/2023 O01: third judge J3: far apart on novelty
E1: Kite
Sheets:
  (a)
  J1: 90 = 90   counted
  J2: 70 = 70   counted
  J3: 80 = 80   counted
Highest and lowest are 20 points apart. settled: the third judge is near another
Result: mean of 3 counted sheets = 80 = 80.00
Place 1 in Field.
# The panel scores again: open until everybody who disagreed has answered.
$ podium --lang en discrepancy resolve E3 --rescore --reason 'read the appendix'; podium --lang en discrepancy list; sh j1 score --list; sh j1 score E3 a=50.5 --submit --reason 'read it' | cut -c1-20; podium --lang en discrepancy list; sh j2 score E3 a=35 --submit --reason 'read it too' | cut -c1-20; podium --lang en discrepancy list; podium --lang en round close R1; sh j1 discrepancy resolve E3 --uphold --reason 'two schools of thought'; sh j1 discrepancy resolve E3 --uphold --reason more; podium --lang vi discrepancy list; podium --lang en discrepancy show E3; podium --lang en rank; podium --lang en round open R1; sh j2 score E3 a=34 --submit --reason 'seen again' | cut -c1-20; podium --lang en discrepancy list; podium --lang en round close R1; sh j1 discrepancy resolve E3 --uphold --reason 'still'; podium --lang en phase next --waive all --reason t; podium --lang en verify | head -1
the panel of E3 is to hand in new versions; it stays open until they are near enough
round  field  entry  range  state                                     title
R1     F      E1        20  settled: the third judge is near another  Kite
R1     F      E3      15.5  open: the panel is to score again         Mill
not settled: 1
entry  state        title
E1     submitted    Kite
E2     submitted    Lamp
E3     score again  Mill
E3: submitted, total
round  field  entry  range  state                                     title
R1     F      E1        20  settled: the third judge is near another  Kite
R1     F      E3        16  open: the panel is to score again         Mill
not settled: 1
E3: submitted, total
round  field  entry  range  state                                     title
R1     F      E1        20  settled: the third judge is near another  Kite
R1     F      E3      15.5  open: too far apart                       Mill
not settled: 1
round R1 is closed
the sheets of E3 stay as they are, and count
podium: the discrepancy of E3 is settled already
vòng  lĩnh vực  mã số  chênh lệch  trạng thái                                         tên
R1    F         E1             20  đã giải quyết: giám khảo thứ ba gần với một người  Kite
R1    F         E3           15,5  đã giải quyết: chủ tịch giữ nguyên                 Mill
chưa giải quyết: 0
E3: Mill
Highest and lowest are 15.5 points apart. settled: upheld by the chair
judge  total
J1      50.5
J2        35
14/11/2023 O01: to be scored again: read the appendix
14/11/2023 J1: upheld: two schools of thought
Field (F, R1)
place  entry  total  counted  set aside  title  tie  note
    1  E1     80.00        3          0  Kite        settled: the third judge is near another
    2  E2     72.50        2          0  Lamp        
    3  E3     42.75        2          0  Mill        settled: upheld by the chair
Sheets that count: 3 signed by the judge, 0 keyed by two, 4 imported.
round R1 is open
E3: submitted, total
round  field  entry  range  state                                     title
R1     F      E1        20  settled: the third judge is near another  Kite
R1     F      E3      16.5  open: too far apart                       Mill
not settled: 1
round R1 is closed
the sheets of E3 stay as they are, and count
the contest is now in phase: deliberation
a.podium: good: 51 events in an unbroken chain, every table as the log says, 0 personal values proven, 21 signatures hold
$ sh j2 discrepancy list; podium --lang en log | tail -3
podium: J2 may not look at that now; podium status shows what is yours
 49  14/11/2023 22:13:20  O01  opening and closing rounds                                      from "closed" → "open", to "open" → "closed"
 50  14/11/2023 22:13:20  J1   upholding sheets that are too far apart  E3                     reason "two schools of thought" → "still"
 51  14/11/2023 22:13:20  O01  going on to the next phase                                      from "judging", to "deliberation", waivers [{"blocker":"no_authors","count":3},{"blocker":"no_author","count":3}], reason "t"
