# Who scores what may change while judging goes on: abstaining.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'judge cards cards.pdf' 'round open R1'; do podium --lang en $s >/dev/null; done; pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >codes; sed -n 1p codes >J01; sed -n 2p codes >J02; echo 'podium --lang ${LANGUAGE:-en} "$@" --as J01 --code-file J01' >j1; echo 'podium --lang en "$@" --as J02 --code-file J02' >j2
$ sh j1 abstain ST01; sh j1 abstain ST99 --reason kin; sh j1 score ST01 moi=20 >/dev/null; sh j1 score ST02 moi=20 ungdung=20 hieuqua=20 --submit >/dev/null; sh j1 abstain ST02 --reason kin
podium: a reason is needed: --reason "..."
usage: podium abstain ENTRY --reason TEXT [--judge J] [--round R]
podium: ST99 is not on your list in round R1; look at the code again
podium: you have handed in a sheet for ST02: tell the organisers, who record the conflict
[77]
$ sh j1 abstain ST01 --reason 'the author is my brother'; sh j1 score --list; sh j1 abstain ST01 --reason again; LANGUAGE=vi sh j1 abstain ST03 --reason 'học trò của tôi'
noted: you do not score ST01; the organisers will see your reason
entry  state      title
ST02   submitted  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do      Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do      Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do      Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do      Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
podium: ST01 is not on your list in round R1; look at the code again
đã ghi việc không chấm ST03; ban tổ chức sẽ thấy lý do
$ podium --lang en status; podium --lang en conflict list | grep J01; podium --lang en log | tail -2; podium --lang en conflict add J01 --entry ST01 --reason more
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
6 fields, 45 entries by 79 authors from 33 units, 21 judges
1 of 133 sheets are in
Missing: sheets that are not in yet: 132
Missing: judges who abstained and whose entry now has too few judges: 2
Next: podium progress
J01           DV20  Là cổ đông, nguyên cố vấn kỹ thuật của đơn vị
J01    ST01         the author is my brother
J01    ST03         học trò của tôi
423  14/11/2023 22:13:20  J01  abstaining                           ST01                 round R1, entry ST01, judge J01, reason "the author is my brother"
424  14/11/2023 22:13:20  J01  abstaining                           ST03                 round R1, entry ST03, judge J01, reason "học trò của tôi"
podium: conflict ST01: there is one already; use edit to change it
[73]
$ podium --lang en assign; podium --lang en status; podium --lang en verify | head -1
0 new assignments for 21 judges; entries on a judge: 4 to 8
entry ST01 has 2 of 3 judges: its panel has 4 judges, 2 of them barred by a conflict: 2 remain; add a judge to the panel or lower judges_per_entry
entry ST03 has 2 of 3 judges: its panel has 4 judges, 2 of them barred by a conflict: 2 remain; add a judge to the panel or lower judges_per_entry
round  entry  judge
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
6 fields, 45 entries by 79 authors from 33 units, 21 judges
1 of 133 sheets are in
Missing: sheets that are not in yet: 132
Missing: judges who abstained and whose entry now has too few judges: 2
Next: podium progress
a.podium: good: 424 events in an unbroken chain, every table as the log says, 10 personal values proven, 10 signatures hold
# A substitute takes over the rest; what was handed in stays.
$ podium --lang en assign replace J01 --by J02; podium --lang en assign replace J01 --by J01 --reason ill; podium --lang en assign replace J01 --by J99 --reason ill; podium --lang en assign replace J01 --by J02 --reason ill; podium --lang en assign replace J01 --by J20 --reason ill; sh j1 score --list; podium --lang en log | tail -1
podium: a reason is needed: --reason "..."
usage: podium assign replace JUDGE --by JUDGE --reason TEXT [--round R]
podium: J01 cannot stand beside or replace herself
podium: J99 is not an active judge
ST02 stays with J01, who has handed in a sheet for it
ST04 stays with J01: J02 has it already
ST06 stays with J01: J02 has it already
ST07 stays with J01: J02 has it already
entries that J02 has now got: 0
round  entry  judge
ST02 stays with J01, who has handed in a sheet for it
entries that J20 has now got: 3
round  entry  judge
R1     ST04   J20
R1     ST06   J20
R1     ST07   J20
entry  state      title
ST02   submitted  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
430  14/11/2023 22:13:20  O01  assigning judges                     ST07                 round R1, entry ST07, judge J20, kind "ordinary"
# A trainee scores the same entries; her sheets never count.
$ printf 'person,name,roles\nJ40,"Vàng Thị Tập, người hư cấu",judge\n' >t.csv; podium --lang en import people t.csv; podium --lang en assign train J40 --beside J02; podium --lang en status | grep sheets; podium --lang en judge cards t.pdf --person J40; pdftotext t.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >J40; echo 'podium --lang en "$@" --as J40 --code-file J40' >j40; sh j40 score --list; sh j40 score ST04 moi=1 ungdung=1 hieuqua=1 --submit | cut -c1-20; podium --lang en status | grep sheets
people: rows read 1, added 1, changed 0
entries that J40 has now got: 5
round  entry  judge
R1     ST03   J40
R1     ST04   J40
R1     ST05   J40
R1     ST06   J40
R1     ST07   J40
1 of 133 sheets are in
Missing: sheets that are not in yet: 132
t.pdf: 1 cards; each code stands on this paper and nowhere else
entry  state            title
ST03   to do, practice  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do, practice  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST05   to do, practice  Hệ thống điều khiển, giám sát từ xa trạm bơm nư…
ST06   to do, practice  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do, practice  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
ST04: submitted, tot
1 of 133 sheets are in
Missing: sheets that are not in yet: 132
$ podium --lang en rank --explain ST04; podium --lang en assign show --format csv | sed -n '1p;/trainee/p' >a.csv; sed 's/trainee/ordinary/' a.csv >b.csv; podium --lang en import assignments b.csv; podium --lang en verify | head -1; podium --lang en audit sample --dice 4162354162 | sed "s,  [0-9A-Z]\{12\}  ,  ............  ,"
ST04: Ứng dụng bản đồ số quản lý hành lang an toàn lưới điện trung áp tại vùng đồi núi
Sheets:
  none that could count
not ranked
b.csv:3: the contest refuses this row: a sheet has been handed in for it: whether that counts does not change any more
podium: b.csv: nothing was imported; faults: 1; correct the file and import it again
a.podium: good: 438 events in an unbroken chain, every table as the log says, 10 personal values proven, 15 signatures hold
1 of 1 sheets to compare: 0 of entries near a prize line, 1 drawn by the dice
entry  judge  receipt       origin  why
ST02   J01    ............  judge   drawn
# Who owes what: a trainee's sheets are hers alone; her receipt says that it never counts.
$ podium --lang en progress | sed 's/  */ /g' | grep -E 'CNTT|J02|J40|J01'; podium --lang en verify --receipt $(podium log export | grep -a sheet.submitted | tail -1 | grep -o 'receipt[^,]*' | grep -oE '[0-9A-Z]{12}') | tail -1
field CNTT Công nghệ thông tin, điện tử, viễn thông 19 1 0 14/11/2023 #.........
judge J02 Lò Thị Mai Phương 5 0 0 ..........
judge J40 Vàng Thị Tập, người hư cấu, practice 5 1 0 14/11/2023 ##........
judge J01 Nguyễn Trọng Hiếu 1 1 0 14/11/2023 ##########
It is a trainee's: it never counts.
# A substitute does not inherit a draft.
$ sh j2 score ST05 moi=9 >/dev/null; podium --lang en verify | grep -c "have not submitted"; podium --lang en assign replace J02 --by J19 --reason travels | tail -3; podium --lang en verify | grep -c "have not submitted"; podium --lang en progress | grep J19 | sed 's/  */ /g'
1
entries that J19 has now got: 5
J19 has 13 entries now; the rule judge_load allows 12
R1     ST05   J19
R1     ST06   J19
R1     ST07   J19
0
judge J19 Chu Thị Minh Nguyệt 13 0 0 ..........
# What a trainee leaves out is not missing, and an entry that only she has is without a judge.
$ printf 'round,entry,judge,moi,ungdung,hieuqua\nR1,ST03,J40,3,,\n' >p.csv; podium --lang en import sheets p.csv; podium --lang en status | grep -c "lack a score"; podium --lang en entry add ST99 --title Extra --field CNTT >/dev/null; printf 'round,entry,judge,kind\nR1,ST99,J40,trainee\n' >p.csv; podium --lang en import assignments p.csv; podium --lang en status | grep -E "without a judge|too few"
sheets among them that lack a score, and do not count until it is there: 1
sheets: rows read 1, added 1, changed 0
0
assignments: rows read 1, added 1, changed 0
Missing: entries without a judge: 1
Missing: judges who abstained and whose entry now has too few judges: 2
$ podium --lang en sheets t.pdf --judge J40; pdftotext t.pdf - | grep -m 2 -E 'J40|tập sự'
t.pdf: 6 score sheets; each judge begins on an odd page, for printing on both sides
Người tập sự: Vàng Thị Tập, người hư cấu (J40); không tính điểm
ST03 J40
# A round that is closed takes no more.
$ podium --lang en round close R1; for c in 'assign' 'assign --round R1' 'assign --round R9' 'sheets x.pdf --all' 'assign train J40 --beside J20 --round R1' 'keyin ST04 J20 moi=3'; do podium --lang en $c; done; sh j2 abstain ST03 --reason kin
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
podium: no round is open or planned
podium: round R1 is closed; to open it again: podium round open R1
podium: round R9: there is none such
podium: no round is open or planned
podium: round R1 is closed; to open it again: podium round open R1
podium: round R1 is not open; type: podium round open R1
podium: ST03 is not on your list in round R1; look at the code again
[66]
# Closing the round does not make up for a judge who abstained.
$ podium --lang en phase | grep abstained
abstained           2  judges who abstained and whose entry now has too few judges: 2  podium assign
$ podium --lang en rank --field CNTT | tail -2
Not final: sheets missing: 18.
Sheets that count: 1 signed by the judge, 0 keyed by two, 0 imported.
# A substitute who has more than the rules allow: it is said.
$ podium new l.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'round open R1'; do podium -C l.podium --lang en $s >/dev/null; done; podium -C l.podium --lang en assign replace J05 --by J01 --reason ill 2>&1 >/dev/null | tail -2; podium -C l.podium --lang en assign replace J01 --by J05 --reason back 2>&1 >/dev/null | tail -1
entries that J01 has now got: 7
J01 has 13 entries now; the rule judge_load allows 12
J05 has 13 entries now; the rule judge_load allows 12
# The log names what was done in the reader's language, and to machines by kind.
$ podium --lang vi -C a.podium log --limit 1 | tail -1; podium --lang vi -C a.podium log --limit 1 --format csv | cut -d, -f4
452  14/11/2023 22:13:20  O01  mở và đóng vòng             from "planned" → "open", to "open" → "closed"
kind
round.moved
