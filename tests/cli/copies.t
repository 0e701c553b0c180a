# A judge takes a ballot away, scores in it alone, and brings it back.
@include cards sl.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=sl.podium
$ podium ballot export --judge J99
podium: no such person in this contest: J99
[66]
$ podium ballot export --judge J01
sl-J01.ballot: the ballot of J01, with 6 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
$ podium ballot export --judge J01
podium: sl-J01.ballot: something is there already; choose another name
[73]
# The ballot is hers: it shows her list.
$ cp sl-J01.ballot empty.ballot
$ podium -C sl-J01.ballot status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: ballot
Nguyễn Trọng Hiếu: 6 entries to score, 0 submitted, 0 begun
entry  state  title
ST01   to do  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
Next: podium score ENTRY CRITERION=POINTS ... --submit (criteria and maxima: podium export criteria)
$ podium -C sl-J01.ballot score ST01 moi=27 ungdung=25,5 hieuqua=33 --submit --code-file J01 |
> sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST01: submitted, total 85.5. Receipt: RECEIPT
$ podium -C sl-J01.ballot score ST02 moi=20 ungdung=20 hieuqua=20 --submit --code-file J01 |
> sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST02: submitted, total 60. Receipt: RECEIPT
# It shows nothing else, and closes no round.
$ podium -C sl-J01.ballot rank
podium: J01 sees that once every round is closed, in: judging, deliberation, published; before that only organisers and secretaries do; podium status shows what is yours
[77]
$ podium -C sl-J01.ballot round close R1
podium: J01 may not do this; it is for: an organiser, a secretary
[77]
# Meanwhile she also scored one of them here, otherwise: that is a conflict.
$ as J01 score ST02 moi=10 ungdung=10 hieuqua=10 --submit | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST02: submitted, total 30. Receipt: RECEIPT
$ podium ballot import sl-J01.ballot
sl-J01.ballot: recorded 1, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
# What is known already is not recorded again.
$ podium ballot import sl-J01.ballot
sl-J01.ballot: recorded 0, conflicts 0, known already 2
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium merge list --format csv >list
$ sed 's/^[0-9a-f]*,/ID,/; s/scores .*=10, /scores ..., /; s/scores .*=20, /scores ..., /' list |
> sed 's/[0-9A-Z]\{12\}/RECEIPT/g'
id,time,person,about,here,there,choice
ID,2023-11-14T22:13:20Z,J01,sheet R1 ST02 J01,"round R1, entry ST02, judge J01, version 1, scores ..., origin ""judge"", receipt ""RECEIPT""",
# Until somebody decides, neither counts.
$ podium rank --explain ST02 | sed -n '2,4p'
Sheets:
  none that could count
  sheets that are not in yet: 3; the result is not final (podium progress)
# Until somebody decides, no phase ends.
$ podium phase 2>/dev/null | grep copies
copies              1  conflicts between copies that nobody has decided: 1                                    podium merge list
# A decision names a conflict that there is, and one of its two sides.
$ podium merge decide 0 there --reason x
podium: there is no conflict 0; see them with: podium merge list
[66]
$ podium merge decide zzz there --reason x
podium: there is no conflict zzz; see them with: podium merge list
[66]
$ id=$(tail -1 list | cut -c1-8)
$ podium merge decide $id maybe --reason x 2>&1 | sed -n 1p
podium: which version is kept: here or there?
[64]
$ podium merge decide $id there --reason 'she says the ballot is right' |
> sed 's/[0-9a-f]\{8\}/ID/'
conflict ID: the other copy's version was taken
$ podium rank --explain ST02 | sed -n '4p'
  J01: 20 + 20 + 20 = 60   counted
$ podium verify | sed 's/: .*//'
sl.podium
Head
# What is no ballot of this contest is refused whole.
$ podium new other.podium --from fixtures/son-la >/dev/null 2>&1
$ podium -C other.podium ballot import sl-J01.ballot
podium: sl-J01.ballot is of another contest; nothing was brought in
[65]
$ podium ballot import other.podium
podium: other.podium is no ballot; a copy of the whole contest is brought in with: podium merge FILE
[65]
$ podium merge sl-J01.ballot
podium: sl-J01.ballot is a ballot; bring it in with: podium ballot import FILE
[65]
$ podium merge other.podium
podium: other.podium is of another contest; nothing was brought in
[65]
$ rm other.podium
# So is a ballot that was changed after the judge signed.
@include alter
$ alter sl-J01.ballot "UPDATE event SET body = replace(body, '27000', '30000')"
$ podium ballot import sl-J01.ballot
podium: sl-J01.ballot cannot be brought in: event 1 was changed after it was recorded
[65]
# Two laptops go separate ways.
$ podium backup laptop.podium
laptop.podium: a verified backup of 430 events
$ cp laptop.podium second.podium
$ as J01 -C laptop.podium score ST03 moi=5 ungdung=5 hieuqua=5 --submit | cut -c1-5
ST03:
$ as J02 -C second.podium score ST03 moi=6 ungdung=6 hieuqua=6 --submit | cut -c1-5
ST03:
# Both close the round: that is a conflict as well.
$ podium -C laptop.podium round close R1
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
$ podium -C second.podium round close R1
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
$ podium -C laptop.podium merge second.podium
second.podium: recorded 1, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C laptop.podium merge list --format csv | cut -d, -f4,8
about
opening or closing of round R1,"round R1
sheet R1 ST02 J01, version 1
# What does not contradict is there from both.
$ podium -C laptop.podium rank --explain ST03 | sed -n '4,5p'
  J01: 5 + 5 + 5 = 15   counted
  J02: 6 + 6 + 6 = 18   counted
$ rm second.podium
# A sheet comes in time.
$ podium -C empty.ballot score ST06 moi=9 ungdung=9 hieuqua=9 --submit --code-file J01 |
> cut -c1-15
ST06: submitted
$ podium ballot import empty.ballot
empty.ballot: recorded 1, conflicts 0, known already 0
# A sheet that comes after the round was closed is late.
$ podium round close R1
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
$ podium -C empty.ballot score ST04 moi=1 ungdung=1 hieuqua=1 --submit --code-file J01 |
> sed 's/.*: //' >late
$ podium ballot import empty.ballot
empty.ballot: recorded 1, conflicts 0, known already 1
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
$ podium verify --receipt "$(cat late)" | tail -1
It does not count yet: it came when the round was closed; a chair can admit it.
# A new version that comes late leaves the one standing that came in time.
$ podium -C empty.ballot score ST06 moi=3 ungdung=3 hieuqua=3 --submit --code-file J01 \
>   --reason again | cut -c1-15
ST06: submitted
$ podium ballot import empty.ballot | sed -n 1p
empty.ballot: recorded 1, conflicts 0, known already 2
$ podium rank --explain ST06 | grep J01
  J01: 9 + 9 + 9 = 27   counted
$ podium verify | sed 's/: .*//'
sl.podium
Head
# A chair admits all that came with a file, in the order in which they came.
$ cp sl.podium sl.kept
$ podium -C sl.kept sheet admit --all-of empty.ballot --reason 'the bus was late'
podium: letting in a late sheet: only a chair may do this; O01 is an organiser
[77]
$ as J01 -C sl.kept sheet admit --all-of other.ballot --reason 'the bus was late'
podium: no late sheet came with other.ballot; see: podium sheet late
[66]
$ as J01 -C sl.kept sheet admit --reason 'the bus was late' 2>&1 | sed -n 1p
podium: name one receipt, or with --all-of the file that the late sheets came with
[64]
$ as J01 -C sl.kept sheet admit --all-of ./empty.ballot --reason 'the bus was late'
late sheets that count from now on: 2, from ./empty.ballot
$ podium -C sl.kept rank --explain ST06 | grep J01
  J01: 3 + 3 + 3 = 9   counted
$ podium -C sl.kept sheet late --format csv | wc -l
1
$ rm sl.kept
# A backup says what it lacks before it takes the place of the contest.
$ podium restore laptop.podium 2>&1 | sed -n 1p
the backup lacks 7 events that sl.podium has:
[77]
# With --sure it is restored whole, and what was there is kept.
$ podium restore laptop.podium --sure 2>/dev/null
sl.podium is now the backup laptop.podium: 435 events
what was there is kept as sl.podium.replaced
$ podium verify | sed 's/: .*//'
sl.podium
Head
# A contest is no backup of itself.
$ podium restore sl.podium 2>&1 | sed -n 1p
podium: sl.podium is the contest itself; name the backup
[64]
# Of much that a backup lacks, it tells how many of which kind, and the newest.
$ podium new many.podium --from fixtures/son-la >/dev/null 2>&1
$ podium -C many.podium backup before.podium
before.podium: a verified backup of 264 events
$ podium -C many.podium phase next
the contest is now in phase: registration
$ podium -C many.podium import assignments fixtures/son-la/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium -C many.podium restore before.podium 2>&1 | sed -n '1,5p'
the backup lacks 136 events that many.podium has:
  1  going on to the next phase
  135  assigning judges
the newest of them:
  381  14/11/2023 22:13:20  O01  assigning judges  ST39
[77]
$ rm many.podium
# A head that was written down tells an old file from a new one.
$ podium -C sl.podium.replaced verify | tail -1 | sed 's/.* //' >head
$ podium -C sl.podium.replaced verify --anchor "$(cat head)" | tail -1
that head is of the newest event, 437 (14/11/2023 22:13:20); 0 events came after it
$ podium verify --anchor "$(cut -c1-16 head)" 2>&1 >/dev/null | sed 's/head [0-9a-f]*/head HEAD/'
podium: no event of this file has the head HEAD: the file is older than that head, or was rewritten; look for a newer copy
[65]
$ podium verify --anchor xyz >/dev/null 2>&1
[65]
# Folders that are synced are no place to write.
$ mkdir OneDrive
$ cp sl.podium OneDrive/
$ podium -C OneDrive/sl.podium round open R1
podium: OneDrive/sl.podium is in a folder that OneDrive syncs, which may take it away half-written or make two of it
podium: nothing was written; move the file to a folder of this machine, or write all the same: --here
[77]
# They may be read.
$ podium -C OneDrive/sl.podium round list --format csv | tail -1 | cut -d, -f1,3
R1,closed
# Whoever insists is warned, and it is written.
$ podium -C OneDrive/sl.podium phase next --waive all --reason x --here 2>&1 | sed -n 1p
podium: OneDrive/sl.podium is in a folder that OneDrive syncs, which may take it away half-written or make two of it
# Two copies may bring codes that people take for the same: each is found by its
# very letters alone, and check says so until one is withdrawn.
@include open p.podium
$ export PODIUM_CONTEST=p.podium PODIUM_LANG=en
$ cp p.podium q.podium
$ podium person add Ja1 --name 'Lò Văn Một' --roles judge
Ja1 is added
$ podium -C q.podium person add jA1 --name 'Lò Văn Hai' --roles judge
jA1 is added
$ podium merge q.podium
q.podium: recorded 1, conflicts 0, known already 0
$ podium person show jA1 | grep name
name    Lò Văn Hai
$ podium --as JA1 status
podium: no such person in this contest: JA1
[66]
$ podium check | grep -i ja1
errors: 1; warnings: 0
error     person jA1  alike  its code is taken for Ja1; withdraw one of them
[65]
$ podium person withdraw jA1 --reason twice
jA1 is withdrawn
$ podium check | grep -i ja1
nothing contradicts itself
[1]
