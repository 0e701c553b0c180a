# What contradicts itself is found and named, and what a file lacks changes
# nothing. All people are invented.
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
$ mkdir t
$ printf 'key,value\nname,Contest\nbirth_from,2010-01-01\n' >t/contest.csv
$ printf 'round,name,position,blind\nR1,First,1,yes\nR2,Final,2,no\n' >t/rounds.csv
$ printf 'field,name\nF,Field\n' >t/fields.csv
$ printf 'person,name,roles\nJ1,Nguyễn Văn Hòa,judge\nJ2,TRẦN THỊ BÌNH,judge\nJ3,Lê  Văn Cường,judge\nJ4,Thúy,judge\n' >t/people.csv
$ printf 'criterion,name,maximum\na,A,10\nb,B,10\n' >t/criteria.csv
$ printf 'prize,name,position,quota\np1,First,1,1\np2,Second,2,1\n' >t/prizes.csv
$ printf 'entry,blind_code,title,field\nE1,X1,Kite 🤖,F\nE2,E3,Lamp,F\nE3,X3,Mill,F\n' >t/entries.csv
# Births outside one bound and in the future; shares that are rounded, and some
# that are not; authors who judge, in other spellings. Thuý is not Thủy.
$ printf 'entry,position,name,birth_date,share,consent\nE1,1,Nguyễn Văn Hoà,1990-01-01,"33.33",yes\nE1,2,Trần Thị Bình,2012-01-01,"33.33",yes\nE1,3,An,2012-01-01,"33.33",yes\nE2,1,Lê Văn Cường,2199-01-01,50,yes\nE2,2,Thủy,2012-01-01,49,yes\nE3,1,Ai,2012-01-01,100,yes\nE3,2,Bách,2012-01-01,,yes\n' >t/authors.csv
$ podium new c.podium --from t
authors.csv:1: not read: the columns consent
Next: podium -C c.podium status
c.podium: a contest from 23 rows
$ podium check
errors: 5; warnings: 5
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
severity  where      issue            what
error     entry E3   share_missing    some of its authors have a share and others have none
error     entry E2   shares           the shares of its authors make 99 %, not 100 %
error     entry E2   blind_is_number  its blind code E3 is the number of an entry; draw others
error     entry E1   birth_before     the birth date of author 1 is before 2010-01-01 (birth_from); correct it, or let it stand with a reason
error     entry E2   birth_future     the birth date of author 1 is in the future
warning   field F    no_panel         the field has no panel in round R1; every judge may score it
warning   field F    no_panel         the field has no panel in round R2; every judge may score it
warning   person J1  judge_author     Nguyễn Văn Hòa judges, and an author of E1 has the same name
warning   person J2  judge_author     TRẦN THỊ BÌNH judges, and an author of E1 has the same name
warning   person J3  judge_author     Lê  Văn Cường judges, and an author of E2 has the same name
[65]
# With both bounds.
$ printf 'key,value\nbirth_from,2000-01-01\nbirth_to,2011-12-31\n' >window.csv
$ podium import contest window.csv
contest: rows read 2, added 1, changed 1
$ podium check | grep birth
errors: 10; warnings: 5
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error     entry E1   birth_before     the birth date of author 1 is before 2000-01-01 (birth_from); correct it, or let it stand with a reason
error     entry E1   birth_after      the birth date of author 2 is after 2011-12-31 (birth_to); correct it, or let it stand with a reason
error     entry E1   birth_after      the birth date of author 3 is after 2011-12-31 (birth_to); correct it, or let it stand with a reason
error     entry E2   birth_future     the birth date of author 1 is in the future
error     entry E2   birth_after      the birth date of author 2 is after 2011-12-31 (birth_to); correct it, or let it stand with a reason
error     entry E3   birth_after      the birth date of author 1 is after 2011-12-31 (birth_to); correct it, or let it stand with a reason
error     entry E3   birth_after      the birth date of author 2 is after 2011-12-31 (birth_to); correct it, or let it stand with a reason
[65]
# A clock from before podium makes nobody unborn.
$ SOURCE_DATE_EPOCH=1 podium check 2>/dev/null | grep future
error     entry E2   birth_future     the birth date of author 1 is in the future
[65]
# A later round keeps registration from nothing.
$ podium phase next --waive all --reason test
the contest is now in phase: registration
$ for j in J1 J2 J3; do for e in E1 E2 E3; do echo "R1,$e,$j"; done; done >a
$ printf 'entry,blind_code,title,field\nE1,X1,Kite 🤖,F\nE2,X2,Lamp,F\nE3,X3,Mill,F\n' >entries.csv
$ podium import entries entries.csv
entries: rows read 3, added 0, changed 1
$ { echo round,entry,judge; cat a; } >assignments.csv
$ podium conflict dismiss J1 E1 --reason 'another of this name' >/dev/null
$ podium conflict dismiss J2 E1 --reason 'another of this name' >/dev/null
$ podium conflict dismiss J3 E2 --reason 'another of this name' >/dev/null
$ podium import assignments assignments.csv
assignments: rows read 9, added 9, changed 0
$ podium phase next
blocker        count  what                                                                                                                                     command
share_missing      1  entry E3: some of its authors have a share and others have none                                                                          podium check
shares             1  entry E2: the shares of its authors make 99 %, not 100 %                                                                                 podium check
birth_before       1  entry E1: the birth date of author 1 is before 2000-01-01 (birth_from); correct it, or let it stand with a reason                        podium check
birth_after        5  entry E1: the birth date of author 2 is after 2011-12-31 (birth_to); correct it, or let it stand with a reason; others with the same: 4  podium check
birth_future       1  entry E2: the birth date of author 1 is in the future                                                                                    podium check
podium: blockers: 5 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium phase next --waive all --reason test
the contest is now in phase: judging
$ podium round open R1
round R1 is open
# A file with one criterion leaves the other as it was.
$ { echo round,entry,judge,a,b; sed 's/$/,9.5,8/' a; } >sheets.csv
$ podium import sheets sheets.csv
sheets: rows read 9, added 9, changed 0
$ printf 'round,entry,judge,a\nR1,E1,J1,9\n' >only.csv
$ podium import sheets only.csv
sheets: rows read 1, added 0, changed 1
$ printf 'round,entry,judge,a,b\nR1,E1,J2,,7\n' >empty.csv
$ podium import sheets empty.csv
sheets: rows read 1, added 0, changed 1
$ podium export sheets | tr -d '\r' | grep E1
R1,E1,J1,9,8,
R1,E1,J2,9.5,7,
R1,E1,J3,9.5,8,
# A score that the rubric no longer allows.
$ printf 'criterion,name,maximum\na,A,8\n' >lower.csv
$ podium import criteria lower.csv --reason 'wrong in the rubric'
criteria: rows read 1, added 0, changed 1
$ podium check | grep rubric | head -3
errors: 18; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error     entry E1  outside_rubric  the score of a by J1 is not one that the rubric allows now
error     entry E1  outside_rubric  the score of a by J2 is not one that the rubric allows now
error     entry E1  outside_rubric  the score of a by J3 is not one that the rubric allows now
[65]
$ printf 'criterion,name,maximum\na,A,10\n' >back.csv
$ podium import criteria back.csv --reason 'was right'
criteria: rows read 1, added 0, changed 1
$ podium check | grep -c rubric
errors: 9; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
0
[1]
# A sheet that lacks a score is said wherever the ranking is.
$ printf 'criterion,name,maximum\nc,C,10\n' >more.csv
$ podium import criteria more.csv --reason 'forgotten'
criteria: rows read 1, added 1, changed 0
$ podium rank | grep -E 'E1|Not final'
    -  E1                  0          0  Kite 🤖       3 sheets lack a score and do not count
Not final: sheets that lack a score and do not count: 9; see: podium check
$ podium rank --format csv | tr -d '\r' | cut -d, -f3,8,10,12 | head -3
Changed since: changing the rubric a, by O01, 14/11/2023 22:13:20: maximum 10 → 8, reason "wrong in the rubric"
Changed since: changing the rubric a, by O01, 14/11/2023 22:13:20: maximum 8 → 10, reason "was right"
Changed since: changing the rubric c, by O01, 14/11/2023 22:13:20: criterion "c", name "C", position 1, maximum 10, step 0.5, weight 1, bonus 0, reason "forgotten"
entry,counted,missing,note
E1,0,0,incomplete
E2,0,0,incomplete
# A tie that leaves prizes over.
$ { echo round,entry,judge,a,b,c; sed 's/$/,9,8,7/' a; } >tie.csv
$ podium import sheets tie.csv
sheets: rows read 9, added 0, changed 9
$ podium round close R1
round R1 is closed
$ podium phase next --waive all --reason test
the contest is now in phase: deliberation
$ podium award propose 2>&1 | grep -v '^separated'
a tie keeps prizes from being given: break it with the rule ties, share the prize with the rule quota_tie, or decide: podium award decide ENTRY PRIZE --reason "..."
0 prizes proposed and recorded
field  place  entry  total  prize  stopped at                      title
F          1  E1     24.00         Second: a tie for the last one  Kite 🤖
F          1  E2     24.00         Second: a tie for the last one  Lamp
F          1  E3     24.00         Second: a tie for the last one  Mill
# A prize given twice.
$ podium award decide E1 p1 --reason draw
by the rules E1, with 24.00 points, gets no prize (Second: a tie for the last one)
entry E1: First is recorded
$ podium award decide E2 p1 --reason mistake
by the rules E2, with 24.00 points, gets no prize (Second: a tie for the last one)
entry E2: First is recorded
$ podium check | grep quota
errors: 10; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error     prize p1  over_quota     decided for 2 entries of F, more than its quota
[65]
# A letter that no font has is named, with its entry.
$ podium certificate render c.pdf
classic: E1: the font Tinos has no letter "🤖" (U+1F916) for "Giải pháp: “Kite 🤖”"; write the text without it
podium: certificates left out, each named above: 1
1 certificates in c.pdf
[65]
# A name twice on one entry, and a telephone number among the names.
$ podium -C c.podium author add E3 --position 3 --name 'AI'
E3 is added
$ podium -C c.podium author add E3 --position 4 --name 'Bách 0912345678'
E3 is added
$ podium -C c.podium --format csv check 2>/dev/null | grep 'author_twice\|name_digit'
warning,entry E3,name_digit,the name of author 4 has digits in it; correct it if that is not how it is written on the certificate
warning,entry E3,author_twice,authors 1 and 3 have the same name; take one out if they are one
[65]
# Shares as they are rounded: half a unit of each last digit, up.
$ printf 'key,value\nname,S\nlanguage,vi\n' >t/contest.csv
$ printf 'entry,title,field\nS1,a,F\nS2,b,F\nS3,c,F\nS4,d,F\nS5,e,F\nS6,f,F\n' >t/entries.csv
$ printf 'entry,position,name,share\nS1,1,A,51\nS1,2,B,50\nS2,1,A,50\nS2,2,B,49\nS3,1,A,33.3\nS3,2,B,33.3\nS3,3,C,33.3\nS4,1,A,33\nS4,2,B,33\nS4,3,C,33\nS5,1,A,51\nS5,2,B,51\nS6,1,A,34\nS6,2,B,67\n' >t/authors.csv
$ rm t/criteria.csv t/people.csv t/rules.csv t/prizes.csv t/rounds.csv t/assignments.csv t/sheets.csv t/units.csv 2>/dev/null
[1]
$ podium new shares.podium --from t >/dev/null 2>&1
$ podium -C shares.podium --format csv check 2>/dev/null | grep shares
error,entry S2,shares,"the shares of its authors make 99 %, not 100 %"
error,entry S5,shares,"the shares of its authors make 102 %, not 100 %"
[65]
