# Who scores what may change while judging goes on.
@include cards a.podium
$ export PODIUM_LANG=en
# A judge abstains from an entry of her own list, with a reason.
$ as J01 abstain ST01
podium: a reason is needed: --reason "..."
usage: podium abstain ENTRY --reason TEXT [--judge J] [--round R]
[64]
$ as J01 abstain ST99 --reason kin
podium: ST99 is not on your list in round R1; check the code
[66]
# She cannot once she has submitted its sheet.
$ as J01 score ST01 moi=20
ST01: kept as a draft; it counts once you add --submit
$ as J01 score ST02 moi=20 ungdung=20 hieuqua=20 --submit | cut -c1-20
ST02: submitted, tot
$ as J01 abstain ST02 --reason kin
podium: you have submitted a sheet for ST02: tell the organisers, who record the conflict
[77]
# What she abstained from, draft or not, is off her list.
$ as J01 abstain ST01 --reason 'the author is my brother'
noted: you do not score ST01; the organisers will see your reason
$ as J01 score --list
entry  state      title
ST02   submitted  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do      Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do      Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do      Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do      Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
$ as J01 abstain ST01 --reason again
podium: ST01 is not on your list in round R1; check the code
[66]
$ PODIUM_LANG=vi as J01 abstain ST03 --reason 'học trò của tôi'
đã ghi việc không chấm ST03; ban tổ chức sẽ thấy lý do
# The office sees it: in the status, among the conflicts, in the log.
$ podium status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
6 fields, 45 entries by 79 authors from 33 units, 21 judges
1 of 133 sheets are in
To do: sheets that are not in yet: 132 (ST01 J03, ST01 J04, ST02 J03, ST02 J04, ST03 J02, …)
To do: entries whose judge abstained and that now have too few judges: 2 (ST01, ST03)
To do: rounds still open: 1 (R1)
Next: podium progress
$ podium conflict list | grep J01
J01           DV20  Là cổ đông, nguyên cố vấn kỹ thuật của đơn vị
J01    ST01         the author is my brother
J01    ST03         học trò của tôi
$ podium log | tail -2
425  14/11/2023 22:13:20  J01  abstaining                           ST01                 round R1, entry ST01, judge J01, reason "the author is my brother"
426  14/11/2023 22:13:20  J01  abstaining                           ST03                 round R1, entry ST03, judge J01, reason "học trò của tôi"
$ podium conflict add J01 --entry ST01 --reason more
podium: conflict J01 ST01: there is one already; use edit to change it
[73]
$ podium assign --field TYPO
podium: no such field: TYPO
[66]
# No judge is left for these entries, and assigning again says so.
$ podium assign
0 new assignments for 21 judges; entries on a judge: 4 to 8
entry ST01 has 2 of 3 judges: its panel has 4 judges, 2 of them barred by a conflict: 2 remain; add a judge to the panel or lower judges_per_entry
entry ST03 has 2 of 3 judges: its panel has 4 judges, 2 of them barred by a conflict: 2 remain; add a judge to the panel or lower judges_per_entry
round  entry  judge
[69]
$ podium status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
6 fields, 45 entries by 79 authors from 33 units, 21 judges
1 of 133 sheets are in
To do: sheets that are not in yet: 132 (ST01 J03, ST01 J04, ST02 J03, ST02 J04, ST03 J02, …)
To do: entries whose judge abstained and that now have too few judges: 2 (ST01, ST03)
To do: rounds still open: 1 (R1)
Next: podium progress
$ podium verify | sed -n 1p
a.podium: good: 426 events in an unbroken chain, every table as the log says, 84 personal values proven, 10 signatures hold
# A substitute is somebody else, a judge, and comes with a reason.
$ podium assign replace J01 --by J02
podium: a reason is needed: --reason "..."
usage: podium assign replace JUDGE --by JUDGE --reason TEXT [--round R]
[64]
$ podium assign replace J01 --by J01 --reason ill
podium: J01 cannot be her own substitute or trainee
[65]
$ podium assign replace J01 --by J99 --reason ill
podium: J99 is not an active judge
[66]
# She takes over what she does not have already; what was submitted stays.
$ podium assign replace J01 --by J02 --reason ill
ST02 stays with J01, who has submitted a sheet for it
ST04 stays with J01: J02 has it already
ST06 stays with J01: J02 has it already
ST07 stays with J01: J02 has it already
entries that J02 has now got: 0
round  entry  judge
$ podium assign replace J01 --by J20 --reason ill 2>&1 | tail -5
ST04 stays with J01: J20 is not on the panel of its field; add her to it first
ST06 stays with J01: J20 is not on the panel of its field; add her to it first
ST07 stays with J01: J20 is not on the panel of its field; add her to it first
entries that J20 has now got: 0
round  entry  judge
$ podium panel add R1 --field CNTT --person J20 --role member
R1 is added
$ podium assign replace J01 --by J20 --reason ill
ST02 stays with J01, who has submitted a sheet for it
entries that J20 has now got: 3
round  entry  judge
R1     ST04   J20
R1     ST06   J20
R1     ST07   J20
$ as J01 score --list
entry  state      title
ST02   submitted  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
$ podium log | tail -1
433  14/11/2023 22:13:20  O01  assigning judges                     ST07                 round R1, entry ST07, judge J20, kind "ordinary"
# A trainee scores the same entries as the judge beside her.
$ echo 'person,name,roles
> J40,"Vàng Thị Tập, người hư cấu",judge' >t.csv
$ podium import people t.csv
people: rows read 1, added 1, changed 0
$ podium assign train J40 --beside J02
entries that J40 has now got: 5
round  entry  judge
R1     ST03   J40
R1     ST04   J40
R1     ST05   J40
R1     ST06   J40
R1     ST07   J40
$ podium status | grep sheets
1 of 133 sheets are in
To do: sheets that are not in yet: 132 (ST01 J03, ST01 J04, ST02 J03, ST02 J04, ST03 J02, …)
$ podium judge cards t.pdf --person J40
t.pdf: 1 cards; each code is on this paper and nowhere else
$ code t.pdf 1 >J40
$ as J40 score --list
entry  state            title
ST03   to do, practice  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do, practice  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST05   to do, practice  Hệ thống điều khiển, giám sát từ xa trạm bơm nư…
ST06   to do, practice  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do, practice  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
# Her sheets never count.
$ as J40 score ST04 moi=1 ungdung=1 hieuqua=1 --submit | cut -c1-20
ST04: submitted, tot
$ podium status | grep sheets
1 of 133 sheets are in
To do: sheets that are not in yet: 132 (ST01 J03, ST01 J04, ST02 J03, ST02 J04, ST03 J02, …)
$ podium rank --explain ST04
ST04: Ứng dụng bản đồ số quản lý hành lang an toàn lưới điện trung áp tại vùng đồi núi
Sheets:
  none that could count
  sheets that are not in yet: 3; the result is not final (podium progress)
not ranked
Signed or typed with a code as printed on its card, in the whole contest: 1 of 1 sheets.
# Nor do they once she has submitted one and is made an ordinary judge.
$ podium assign show --format csv | sed -n '1p; /trainee/p' >a.csv
$ sed 's/trainee/ordinary/' a.csv >b.csv
$ podium import assignments b.csv
b.csv:3: the contest refuses this row: a sheet has been submitted for it: whether that counts does not change any more
podium: b.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium verify | sed -n 1p
a.podium: good: 441 events in an unbroken chain, every table as the log says, 84 personal values proven, 16 signatures hold
# Nor are they drawn for an audit.
$ podium audit sample --dice 4162354162 | sed "s,  [0-9A-Z]\{12\}  ,  ............  ,"
1 of 1 sheets to compare: 0 of entries near a prize line, 1 drawn by the dice
entry  judge  receipt       origin  why
ST02   J01    ............  judge   drawn
# Among those who owe sheets she owes her own alone.
$ podium progress | sed 's/  */ /g' | grep -E 'CNTT|J02|J40|J01'
field CNTT Công nghệ thông tin, điện tử, viễn thông 19 1 0 14/11/2023 0 #.........
judge J02 Lò Thị Mai Phương 5 0 0 0 ..........
judge J40 Vàng Thị Tập, người hư cấu, practice 5 1 0 14/11/2023 0 ##........
judge J01 Nguyễn Trọng Hiếu 1 1 0 14/11/2023 0 ##########
# Her receipt says that her sheet never counts.
$ podium log export | grep -a sheet.submitted | tail -1 >last
$ grep -o 'receipt[^,]*' last | grep -oE '[0-9A-Z]{12}' >receipt
$ podium verify --receipt $(cat receipt) | tail -1
It is a trainee's: it never counts.
# A substitute does not inherit a draft.
$ as J02 score ST05 moi=9
ST05: kept as a draft; it counts once you add --submit
$ podium verify | grep -c "have not submitted"
1
$ podium panel add R1 --field CNTT --person J19 --role member
R1 is added
$ podium assign replace J02 --by J19 --reason travels | tail -3
entries that J19 has now got: 5
J19 has 13 entries now; the rule judge_load allows 12
R1     ST05   J19
R1     ST06   J19
R1     ST07   J19
$ podium verify | sed -n '/have not submitted/p' | wc -l
0
$ podium progress | grep J19 | sed 's/  */ /g'
judge J19 Chu Thị Minh Nguyệt 13 0 0 0 ..........
# What a trainee leaves out is not missing.
$ echo 'round,entry,judge,moi,ungdung,hieuqua
> R1,ST03,J40,3,,' >p.csv
$ podium import sheets p.csv
sheets among them that lack a score, and do not count until it is there: 1
sheets: rows read 1, added 1, changed 0
$ podium status | sed -n '/lack a score/p' | wc -l
0
# An entry that only a trainee has is without a judge.
$ podium entry add ST99 --title Extra --field CNTT
ST99 is added
$ echo 'round,entry,judge,kind
> R1,ST99,J40,trainee' >p.csv
$ podium import assignments p.csv
assignments: rows read 1, added 1, changed 0
$ podium status | grep -E "without a judge|too few"
To do: entries without a judge: 1 (ST99)
To do: entries whose judge abstained and that now have too few judges: 2 (ST01, ST03)
# Her paper sheets say that they do not count.
$ podium sheets s.pdf --judge J40
s.pdf: 6 score sheets; each judge begins on an odd page, for printing on both sides
$ pdftotext s.pdf - | grep -E 'J40|tập sự' | sed -n 1,2p
Người tập sự: Vàng Thị Tập, người hư cấu (J40); không tính điểm
ST03 J40
# A round that is closed takes no more.
$ podium round close R1
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
$ podium assign
podium: no round is open or planned
[77]
$ podium assign --round R1
podium: round R1 is closed; to open it again: podium round open R1
[77]
$ podium assign --round R9
podium: no such round: R9
[66]
$ podium sheets x.pdf --all
podium: no round is open or planned
[77]
$ podium assign train J40 --beside J20 --round R1
podium: round R1 is closed; to open it again: podium round open R1
[77]
$ podium keyin ST04 J20 moi=3
podium: round R1 is not open; type: podium round open R1
[77]
$ as J02 abstain ST03 --reason kin
podium: ST03 is not on your list in round R1; check the code
[66]
# Closing the round does not make up for a judge who abstained.
$ podium phase | grep abstained
abstained           2  entries whose judge abstained and that now have too few judges: 2 (ST01, ST03)         podium assign
$ podium rank --field CNTT | tail -2
Sheets that count: 1 signed by the judge, 0 keyed by two, 0 imported.
Signed or typed with a code as printed on its card, in the whole contest: 1 of 1 sheets.
# The log names what was done in the reader's language, and to machines by kind.
$ podium --lang vi log --limit 1 | tail -1
456  14/11/2023 22:13:20  O01  mở và đóng vòng             từ "chưa mở" → "đang mở", sang "đang mở" → "đã đóng"
$ podium --lang vi log --limit 1 --format csv | cut -d, -f4
kind
round.moved
# A substitute who has more than the rules allow: it is said.
@include open l.podium
$ podium -C l.podium panel add R1 --field COKHI --person J01 --role member >/dev/null
$ podium -C l.podium assign replace J05 --by J01 --reason ill 2>&1 >/dev/null | tail -2
entries that J01 has now got: 7
J01 has 13 entries now; the rule judge_load allows 12
$ podium -C l.podium assign replace J01 --by J05 --reason back 2>&1 >/dev/null | tail -1
entries that J05 has now got: 7
# One who is barred gets no entry, as a substitute or as a trainee.
$ podium -C l.podium conflict add J06 --entry ST14 --reason neighbour
the conflict of J06 with ST14 is added
$ podium -C l.podium assign replace J05 --by J06 --reason ill 2>&1 | grep ST14
ST14 stays with J05: J06 is barred by a conflict
$ podium -C l.podium conflict add J07 --entry ST15 --reason neighbour
the conflict of J07 with ST15 is added
$ podium -C l.podium assign train J07 --beside J06 2>&1 | grep ST15
ST15 is not for J07, who is barred by a conflict
